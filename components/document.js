// Tells the browser the language of the page, for screen readers, hyphenation and spell checking.
export default function ({ data }) {
  document.documentElement.lang = data.lang;
}
