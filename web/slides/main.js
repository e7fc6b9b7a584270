// Presentations made in the browser: `kbSlides(cover, decks, about)` gives a Blob.
import { made } from "./make.js";

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

window.kbSlides = (cover, decks, about) => new Blob([made(cover, decks, about)], { type: TYPE });
