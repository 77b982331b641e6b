// The room on a phone. The page works without this: it saves the reload, and holds a vote until the server has it.
(() => {
  "use strict";
  const say = document.body.dataset;
  const main = document.querySelector("main");
  const status = document.getElementById("status");
  const alias = document.getElementById("alias");
  const still = document.getElementById("still");
  const KEEP = "attune-pending";
  const ANSWER_MS = 4000;  // a vote that is not acknowledged by then went into a connection that is dead
  const ASLEEP_MS = 5000;  // a phone that was away so long may hold a dead connection, and the browser does not know
  let socket = null, rev = 0, mode = "", seen = "", wait = 500, timer = 0, asked = 0, away = 0, lost = false, everOpen = false, over = false, draft = null, acked = "";
  let pending = kept();

  function kept() {
    try { return JSON.parse(sessionStorage.getItem(KEEP)); } catch { return null; }
  }
  function keep(vote) {
    pending = vote;
    try { vote ? sessionStorage.setItem(KEEP, JSON.stringify(vote)) : sessionStorage.removeItem(KEEP); } catch { /* private mode */ }
  }
  function tell(text) { if (status.textContent !== text) status.textContent = text; }
  function newId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
  }

  function connect() {
    clearTimeout(timer);
    if (over || (socket && socket.readyState < 2)) return;
    const mine = socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/ws");
    mine.onopen = () => mine.send(JSON.stringify({ type: "hello", v: 1, rev, page: true }));
    mine.onmessage = (event) => { if (mine === socket) receive(JSON.parse(event.data)); };
    mine.onclose = () => { if (mine === socket && !over) later(); };
  }
  function later() {
    if (!lost && everOpen) tell(say.lost);
    lost = true;
    still.hidden = false;
    timer = setTimeout(connect, Math.random() * wait);
    wait = Math.min(wait * 2, 10000);
  }
  function atOnce() {
    wait = 500;
    if (!socket || socket.readyState > 1) connect();
  }
  function anew() {
    if (over) return;
    const older = socket;
    socket = null;
    if (older) older.close();
    wait = 500;
    connect();
  }

  function receive(message) {
    if (message.type === "welcome") {
      wait = 500;
      rev = 0;  // what comes on a new connection is the room as it is, also where its server began again and counts lower
      if (lost && everOpen) tell(say.again);
      lost = false;
      still.hidden = true;
      everOpen = true;
      flush();
    } else if (message.type === "state") {
      show(message);
    } else if (message.type === "ack" && pending && message.id === pending.id) {
      const topic = pending.topic;
      keep(null);
      acked = JSON.stringify(drafted());
      tell(mode === "each" ? say.answered : topic === "reaction" ? say.counted : say.recorded);
    } else if (message.type === "err") {
      if (pending && message.id === pending.id && message.code !== "rate" && message.code !== "unsaved") keep(null);
      tell(say.refused + " " + message.say);
      if (message.code === "unseated") location.assign("/room");
    } else if (message.type === "bye") {
      over = ["elsewhere", "removed", "ended"].includes(message.reason);
      if (message.html) leave(message.html);
      else tell(message.say);
      if (message.retry_ms) wait = message.retry_ms;
    }
  }
  function leave(html) {  // nothing stays that looks as if it were still counted
    keep(null);
    fill(html);
    document.querySelector("header").hidden = still.hidden = true;
    focus();
  }
  function fill(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    main.replaceChildren(...document.adoptNode(fresh.body).childNodes);
  }

  function show(state) {
    if (state.rev < rev) return;
    rev = state.rev;
    mode = state.mode;
    alias.textContent = say.you.replace("{alias}", () => state.you.alias);
    const now = [state.since, state.you.beat].join();
    if (now !== seen && !(seen === "" && asShown(state))) {
      const at = document.activeElement && document.activeElement.id;
      const moved = seen !== "";
      put(at);
      fill(state.html);
      mark(state.you);
      resume();
      if (moved) {
        if (status.textContent !== say.answered || state.phase !== "open") tell("");  // on one's own way this page is the answer, and may come after its receipt
        if (acked && !state.you.mine && placeOfOpen() === JSON.parse(acked).place && state.topic === "reaction") { acked = ""; tell(say.anew); }
        focus(draft && placeOfOpen() === draft.place ? draft.at || at : at);
      }
    }
    seen = now;
  }
  function drafted() {
    const form = document.getElementById("vote");
    const of = (name) => [...form.querySelectorAll(`input[name=${name}]:checked`)].map((one) => one.id);
    return form && { place: placeOf(form), ids: [...of("c"), ...of("conf")], why: form.why ? form.why.value : "" };
  }
  function put(at) {  // what is half written is kept for the next page with this question; what was sent is the room's to remember
    const form = drafted();
    if (form) draft = JSON.stringify(form) === acked ? null : { ...form, at };
  }
  function resume() {  // a pause takes nothing out of anybody's hands
    const form = document.getElementById("vote");
    if (!form || !draft || placeOf(form) !== draft.place || (pending && isFor(form, pending))) return;
    for (const box of form.querySelectorAll("input[name=c]")) if (draft.ids.length) box.checked = draft.ids.includes(box.id);
    for (const id of draft.ids) document.getElementById(id).checked = true;
    if (form.why) form.why.value = draft.why;
    const more = form.querySelector("details");
    if (more && (draft.why || draft.ids.some((id) => id.startsWith("conf")))) more.open = true;
  }
  function placeOfOpen() {
    const form = document.getElementById("vote");
    return form && placeOf(form);
  }
  function placeOf(form) { return ["beat", "topic", "round"].map((name) => form[name].value).join(); }
  function asShown(state) {
    const form = document.getElementById("vote");
    return form && state.phase === "open" && isFor(form, { ...state, beat: state.you.beat });
  }
  function isFor(form, vote) {
    return ["beat", "topic", "round"].every((name) => form[name].value === String(vote[name]));
  }
  function focus(id) {
    const same = id && document.getElementById(id);
    const top = document.getElementById("top");
    (same || top || main).focus({ preventScroll: Boolean(same) });
  }
  function mark(you) {
    const form = document.getElementById("vote");
    const mine = form && pending && isFor(form, pending) ? pending.c : you.mine;
    for (const box of main.querySelectorAll("input[name=c]")) if (mine) box.checked = mine.includes(box.value);
    const more = form && !pending && mine && form.querySelector("details");
    if (more && (you.sure || you.why)) {
      for (const box of form.querySelectorAll("input[name=conf]")) box.checked = box.value === String(you.sure);
      form.why.value = you.why;
      more.open = true;
    }
    const first = document.getElementById("first");
    if (first) first.textContent = you.first ? say.first.replace("{letter}", you.first) : "";
    for (const item of main.querySelectorAll(".lines [data-letter], th[data-letter], h2[data-letter]"))
      if (you.mine.includes(item.dataset.letter) && !item.querySelector("em")) {
        const note = document.createElement("em");
        note.textContent = " " + say.yours;
        item.lastElementChild.append(note);
      }
  }

  function flush() {
    clearTimeout(asked);
    if (!pending || over) return;
    if (socket && socket.readyState === 1) socket.send(JSON.stringify(pending));
    asked = setTimeout(() => { if (pending) anew(); }, ANSWER_MS);
  }
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form || form.id !== "vote" || form.topic.value !== "reaction") return;
    if (form.querySelectorAll("input[name=c]:checked").length <= 3) { if (status.textContent === say.fewer) tell(""); return; }
    event.target.checked = false;
    tell(""); tell(say.fewer);  // said again, though it stands there already
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id !== "vote" || !everOpen) return;
    event.preventDefault();
    const chosen = [...form.querySelectorAll("input[name=c]:checked")].map((one) => one.value).join("");
    if (!chosen) { tell(say.pick); return; }
    if (form.topic.value === "reaction" && chosen.length > 3) { tell(say.fewer); return; }  // ticked before the script came
    const vote = { type: "vote", id: newId(), beat: Number(form.beat.value), topic: form.topic.value, round: Number(form.round.value), c: chosen };
    const sure = form.querySelector("input[name=conf]:checked");
    if (sure) vote.conf = Number(sure.value);
    if (form.why && form.why.value.trim()) vote.why = form.why.value.trim().slice(0, 140);
    keep(vote);
    tell(lost ? say.waiting : say.sent);
    flush();
    if (lost) atOnce();
  });
  addEventListener("focus", atOnce);
  addEventListener("online", anew);
  addEventListener("pageshow", (event) => event.persisted ? anew() : atOnce());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) away = Date.now();
    else if (Date.now() - away > ASLEEP_MS) anew();
    else atOnce();
  });
  connect();
})();
