// A QR code as a PNG picture: black on white, with a quiet zone of 4 modules, like those that the site publishes.
import { strToU8, zlibSync } from "fflate";
import encodeQR from "qr";

const QUIET = 4;
const SCALE = 8; // pixels a module
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Says that a text is longer than a code can hold. Other bundles know it by its name. */
export class TooLong extends Error {
  name = "TooLong";
}

/**
 * @param {string} text
 * @param {number} border
 */
function encoded(text, border) {
  try {
    return encodeQR(text, "raw", { ecc: "medium", border });
  } catch (cause) {
    throw new TooLong("The text is too long for a QR code.", { cause }); // any text that is short enough has a code
  }
}

/**
 * The picture of the code for a text. Throws TooLong if the text is longer than a code can hold.
 * @param {string} text
 */
export function qrPicture(text) {
  const modules = encoded(text, QUIET);
  const side = modules.length * SCALE;
  const row = 1 + Math.ceil(side / 8); // a byte that says the row is not filtered, then eight pixels a byte
  const pixels = new Uint8Array(row * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / SCALE)][Math.floor(x / SCALE)];
      if (!dark) pixels[y * row + 1 + (x >> 3)] |= 0x80 >> (x & 7);
    }
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, side);
  new DataView(header.buffer).setUint32(4, side);
  header[8] = 1; // one bit a pixel, which is a shade of grey
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(pixels)), chunk("IEND", new Uint8Array())];
  return Uint8Array.from([SIGNATURE, ...chunks].flatMap((part) => Array.from(part)));
}

/**
 * @param {string} name
 * @param {Uint8Array} content
 */
function chunk(name, content) {
  const made = new Uint8Array(content.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(strToU8(name), 4);
  made.set(content, 8);
  view.setUint32(content.length + 8, checksum(made.subarray(4, content.length + 8)));
  return made;
}

/**
 * The CRC-32 of bytes, as PNG has it.
 * @param {Uint8Array} bytes
 */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
