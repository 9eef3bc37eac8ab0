/**
 * The pages on which an officer makes her device key, deals a tender's key and releases her share. Nothing secret leaves this device: key and share
 * files are saved here, and the form takes the public record alone.
 */

import { dealKey, newDeviceKey, releaseShare } from "/static/goufu/vendor/deal.js";

function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const plainName = (text) => text.replace(/[^\p{L}\p{N}.-]+/gu, "_");

function wireDeviceKey(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const office = form.elements.office.value;
    const { recipient, file } = await newDeviceKey(office);
    save(`${plainName(office)}.agekey`, file);
    form.querySelector("[data-recipient]").value = recipient;
    form.querySelector("[data-made]").hidden = false;
  });
}

function planOf(form) {
  const holders = [...form.querySelectorAll("[data-holder]")]
    .map((row) => ({
      office: row.querySelector("select").value.trim(),
      recipient: row.querySelector("input").value.trim(),
    }))
    .filter((holder) => holder.office || holder.recipient);
  const { tender, side, dealer } = form.dataset;
  return { tender, side, dealer, k: Number(form.elements.k.value), holders };
}

async function deal(form, plan, field, round) {
  const dealt = await dealKey(plan);
  document.getElementById(field).value = dealt.deal;
  dealt.shares.forEach(({ office, file }) => save(`${plainName(`${plan.tender}-${round}-${office}`)}.share.age`, file));
}

function wireDeal(form) {
  const said = form.querySelector("[data-said]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.hidden = true;
    try {
      const plan = planOf(form);
      await deal(form, plan, "f-deal", "bids");
      if (form.dataset.last) await deal(form, { ...plan, tender: form.dataset.last }, "f-last_quote_deal", "last_quotes");
      document.getElementById("dealt").hidden = false;
      document.getElementById("dealt").querySelector("button").focus();
    } catch (error) {
      said.textContent = form.querySelector(`[data-why="${error.code}"]`)?.textContent || String(error);
      said.hidden = false;
    }
  });
}

async function release(form) {
  const [key] = document.getElementById("f-own").files;
  const [share] = document.getElementById("f-share-file").files;
  if (!key || !share) throw Object.assign(new Error("files"), { code: "files" });
  const bytes = new Uint8Array(await share.arrayBuffer());
  return releaseShare(form.dataset.dealRecord, bytes, await key.text(), form.dataset.ceremony);
}

function wireRelease(form) {
  const said = form.querySelector("[data-said]");
  form.querySelector("fieldset").disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.hidden = true;
    try {
      document.getElementById("f-share").value = await release(form);
      document.getElementById("released").hidden = false;
      document.getElementById("released").querySelector("button").focus();
    } catch (error) {
      said.textContent = form.querySelector(`[data-why="${error.code}"]`)?.textContent || String(error);
      said.hidden = false;
    }
  });
}

document.querySelectorAll("form[data-release]").forEach(wireRelease);
document.querySelectorAll("form[data-device-key]").forEach(wireDeviceKey);
document.querySelectorAll("form[data-deal]").forEach(wireDeal);
