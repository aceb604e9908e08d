// Loads each frame again when there is another state to show.
let first = true;
const source = new EventSource("/_fabrique/events");
source.addEventListener("show", () => {
  if (!first) for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.location.reload();
  first = false;
});
addEventListener("pagehide", () => source.close());
