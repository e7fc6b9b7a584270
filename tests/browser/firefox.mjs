// Drives Firefox by WebDriver BiDi, without another driver, through a site that was unpacked into a folder:
//   node firefox.mjs <firefox> <file:///address/of/the/folder/>
// It prints what happened at each step as JSON: true, or what went wrong.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const here = createRequire(new URL("../../web/package.json", import.meta.url));
const { default: puppeteer } = await import(pathToFileURL(here.resolve("puppeteer-core")));
const [executablePath, root] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
const page = await browser.newPage();
const wrong = [];
page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
page.on("pageerror", (error) => wrong.push(error.message));
const results = {};

/** Does one thing, and notes what came out: true if all is as it should be. */
async function step(name, act) {
  try {
    const found = await act();
    results[name] = wrong.length ? wrong.splice(0).join("; ") : (found ?? "nothing was looked at");
  } catch (error) {
    results[name] = `${error.message} at ${page.url()}`;
  }
}
const open = (address) => page.goto(root + address, { waitUntil: "load" });
const text = (selector) => page.$eval(selector, (one) => one.textContent);
const until = (condition, ...given) => page.waitForFunction(condition, { timeout: 20_000 }, ...given);

await step("the home page leads to an example", async () => {
  await open("index.html");
  await page.evaluate(() => document.querySelector('article a[href*="examples/e"]').click());
  await until(() => location.pathname.includes("/examples/e") && document.querySelector("h1"));
  return true;
});
await step("search in the header leads to a page", async () => {
  await open("about.html");
  await page.focus(".kb-search input");
  await page.keyboard.type("E3");
  await page.waitForSelector(".kb-panel li a", { timeout: 20_000, visible: true });
  await page.evaluate(() => document.querySelector(".kb-panel li a").click());
  await until(() => location.pathname.endsWith("/examples/e3.html"));
  return true;
});
await step("search finds and leads to a page", async () => {
  await open("find.html?q=walk+the+floor");
  await page.waitForSelector("[data-search] li[data-record=e4] a", { timeout: 20_000 });
  await page.evaluate(() => document.querySelector("[data-search] li[data-record=e4] a").click());
  await until(() => location.pathname.endsWith("/examples/e4.html"));
  return true;
});
await step("a panel under the summary opens", async () => {
  await open("examples/e4.html");
  await page.evaluate(() => [...document.querySelectorAll(".kb-actions button")].find((one) => one.textContent === "Cite").click());
  await page.waitForSelector(".kb-under [data-copy]", { timeout: 20_000 });
  return true;
});
await step("a pack shows its handout", async () => {
  await open("training/pack.html?r=e4,q5");
  await until(() => document.querySelectorAll("[data-sheet] h3").length > 4);
  const sheets = await text("[data-sheet=e4]");
  const loaded = await page.$$eval("[data-sheet] img", (all) => all.map((one) => one.naturalWidth > 0));
  return (!/could not load/.test(sheets) && loaded.length === 2 && !loaded.includes(false)) || sheets;
});
await step("the workbook keeps what is typed", async () => {
  await open("workbook.html");
  await page.waitForSelector(".kw-ready", { timeout: 20_000 });
  await page.type("#answer-q1", "Typed on a disk");
  await until(() => (localStorage.getItem("kb-workbook") ?? "").includes("Typed on a disk"));
  await open("workbook.html");
  await until(() => document.querySelector("#answer-q1").value === "Typed on a disk");
  await until(() => Boolean(window.kbWord));
  return true;
});
await browser.close();
console.log(JSON.stringify(results));
