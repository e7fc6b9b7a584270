// Files for the person at the page: nothing leaves the device.

/** Hand a file over as a download. */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

let loading = null;

/** The part that writes Word files, fetched once. It is large, so it waits until the page is idle, and so it is there when the network is gone. */
function loaded() {
  return (loading ??= new Promise((resolve, reject) => {
    if (window.kbWord) return resolve(window.kbWord);
    const script = document.createElement("script");
    script.src = `${window.kbRoot}assets/word.js`;
    script.onload = () => resolve(window.kbWord);
    script.onerror = () => { script.remove(); loading = null; reject(new Error("word.js")); };
    document.head.append(script);
  }));
}
const idle = window.requestIdleCallback ?? ((wanted) => setTimeout(wanted, 1500));
const later = () => idle(() => loaded().catch(() => {}));
if (document.readyState === "complete") later();
else window.addEventListener("load", later);

/** A Word file with these blocks, as a Blob; raises if its part cannot be fetched. */
export const word = async (blocks) => (await loaded())(blocks);
