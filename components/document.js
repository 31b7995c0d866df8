// Tells the browser the language of the page, for screen readers, hyphenation and spell checking, and gives it our icon.
export default function ({ data }) {
  document.documentElement.lang = data.lang;
  const icon = document.querySelector("link[rel~='icon']");
  if (icon && icon.href !== data.icon) icon.href = data.icon;
}
