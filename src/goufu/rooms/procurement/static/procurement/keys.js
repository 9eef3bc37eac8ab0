/**
 * The pages on which an officer makes her device key and deals a tender's key. Nothing secret leaves this device: key and share
 * files are saved here, and the form takes the public record alone.
 */

import { dealKey, newDeviceKey } from "/static/goufu/vendor/deal.js";

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

document.querySelectorAll("form[data-device-key]").forEach(wireDeviceKey);
document.querySelectorAll("form[data-deal]").forEach(wireDeal);
