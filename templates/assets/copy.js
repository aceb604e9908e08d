// Beside each text to copy a button that copies it, where the browser can. Without it one
// click on a text selects all of it, and a mail is opened and copied from its page.
const { copy, mail, copied, failed } = document.currentScript.dataset;

// Buttons that copy, and what is said when they have.
const button = (name, copying) => {
  const line = document.createElement("p");
  line.className = "copying";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    told.textContent = "";
    told.textContent = await copying().then(() => copied, () => failed);
  });
  line.append(button, told);
  return line;
};

// A file beside the page, as part of what is copied.
const part = async (href, type) => {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(answer.statusText);
  return new Blob([await answer.text()], { type });
};

if (navigator.clipboard) {
  for (const text of document.querySelectorAll("pre.copy")) {
    const line = button(text.dataset.copy ?? copy, () =>
      navigator.clipboard.writeText(text.textContent));
    const folded = text.closest("details");
    folded ? folded.parentElement.append(line) : text.after(line);
  }
}
// A mail keeps its looks, and its words where a program takes no more.
if (navigator.clipboard && window.ClipboardItem) {
  for (const link of document.querySelectorAll("a[data-mail]")) {
    link.after(button(mail, () => navigator.clipboard.write([new ClipboardItem({
      "text/html": part(link.href, "text/html"),
      "text/plain": part(link.href.replace(/html$/, "txt"), "text/plain"),
    })])));
  }
}
