// In a browser: a PNG (base64) cut to `most` pixels of height and written again with a palette of 64 colours.
async ([source, most]) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + source)).blob());
  const [width, height] = [image.width, Math.min(image.height, most)];
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const counted = new Map();
  pixels.forEach((each) => { const c = each & 0xffffff; counted.set(c, (counted.get(c) || 0) + 1); });
  const palette = [...counted].sort((one, other) => other[1] - one[1]).slice(0, 64).map(([colour]) => colour);
  const place = new Map(palette.map((colour, at) => [colour, at]));
  const far = (one, other) => [0, 8, 16].reduce((sum, bit) => sum + (((one >> bit) & 255) - ((other >> bit) & 255)) ** 2, 0);
  const nearest = (colour) => palette.reduce((best, each, at) => far(each, colour) < far(palette[best], colour) ? at : best, 0);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const colour = pixels[y * width + x] & 0xffffff;
    if (!place.has(colour)) place.set(colour, nearest(colour));
    rows[y * (width + 1) + 1 + x] = place.get(colour);
  }
  const deflated = new Blob([rows]).stream().pipeThrough(new CompressionStream("deflate"));
  const data = new Uint8Array(await new Response(deflated).arrayBuffer());
  const step = (n) => (n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1);
  const table = Array.from({ length: 256 }, (_, n) => [...Array(8)].reduce(step, n) >>> 0);
  const crc = (bytes) => (bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const number = (n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  const chunk = (name, bytes) => {
    const body = new Uint8Array([...new TextEncoder().encode(name), ...bytes]);
    return [...number(bytes.length), ...body, ...number(crc(body))];
  };
  const header = [...number(width), ...number(height), 8, 3, 0, 0, 0];
  const colours = palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  const chunks = [chunk("IHDR", header), chunk("PLTE", colours), chunk("IDAT", data), chunk("IEND", [])];
  const whole = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, ...chunks.flat()]);
  let text = "";
  for (let at = 0; at < whole.length; at += 32768) text += String.fromCharCode(...whole.subarray(at, at + 32768));
  return btoa(text);
}
