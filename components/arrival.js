// Scrolls to what was just opened, when it stands above the list that it was opened from.
const shown = new Map(); // key of the place -> what was open in it; outlasts a rerun

export default function ({ data }) {
  const before = shown.get(data.place);
  shown.set(data.place, data.open);
  if (before === undefined || before === data.open || !data.open) return; // a page just loaded stays where it is
  setTimeout(() => {
    const place = document.querySelector(`.st-key-${data.place}`);
    if (!place) return;
    place.style.scrollMarginTop = "4rem"; // the height of what stays at the top of the window
    place.scrollIntoView({ block: "start" });
  }, 60);
}
