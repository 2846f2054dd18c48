// SPDX-License-Identifier: EPL-2.0
// The page around the data. Whatever comes from a register is inserted as text, never as HTML.
"use strict";
(() => {

const PAGE = 100;
const data = JSON.parse(document.getElementById("report").textContent);
const lang = document.documentElement.lang;
const numbers = new Intl.NumberFormat(lang);
const plurals = new Intl.PluralRules(lang);
const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });

// ---- Words ------------------------------------------------------------------------------------------------------

function text(key, ...args) {
	return data.texts[key].replace(/\{(\d)\}/g, (_, index) => args[index]);
}

function number(value) {
	return numbers.format(value);
}

/** A text with a count in the right plural. */
function counted(key, count) {
	const form = plurals.select(count);
	return text(key + "." + (form === "one" || form === "few" ? form : "many"), number(count));
}

function date(iso) {
	return lang === "ru" ? iso.replace(/^(\d+)-(\d+)-(\d+)$/, "$3.$2.$1") : iso;
}

function decisionName(index) {
	return text("decision." + data.decisions[index].code);
}

// ---- Elements ---------------------------------------------------------------------------------------------------

const byId = id => document.getElementById(id);

function fill(node, properties, children) {
	for (const [name, value] of Object.entries(properties || {})) {
		if (name === "click") {
			node.addEventListener("click", value);
		} else if (value !== undefined && value !== false) {
			node.setAttribute(name, value === true ? "" : value);
		}
	}
	node.append(...children.filter(child => child !== null && child !== undefined));
	return node;
}

function element(name, properties, ...children) {
	return fill(document.createElement(name), properties, children);
}

const svg = document.querySelector("#chart svg");

function shape(name, properties, ...children) {
	return fill(document.createElementNS(svg.namespaceURI, name), properties, children);
}

// ---- Data -------------------------------------------------------------------------------------------------------

/** Reads the data blocks of one name; they are removed, since the parsed form is all that is needed. */
function parts(name) {
	const all = [];
	for (const block of document.querySelectorAll(`script[data-part="${name}"]`)) {
		for (const part of JSON.parse(block.textContent)) {
			all.push(part);
		}
		block.remove();
	}
	return all;
}

const word = value => typeof value === "number" ? data.words[value] : value;
const line = value => typeof value === "number" ? data.lines[value] : value;
const searchable = value => value.toLowerCase().replaceAll("ё", "е");

const objects = parts("rows").map((cells, order) => {
	const [id, name, authority, kind, subject, level, decision, reason, from, to, warnings, trace, next, file, lineNumber] = cells;
	return { order, id, name, authority: word(authority), kind, subject, level, decision, reason, from, to, warnings,
		trace, next, file, lineNumber, search: searchable(id + "\n" + name + "\n" + word(authority)) };
});

const problems = parts("problems").map(cells => {
	const [file, lineNumber, column, id, found, expected, code, message] = cells;
	return { file: word(file), lineNumber, column, id, found, expected, code, message };
});

// ---- State: the filter, the order, the page; mirrored in the address ----------------------------------------------

const FIELDS = ["q", "decision", "kind", "subject", "min", "max", "warnings", "sort", "page", "problem", "ppage"];
let state = {};
let open = new Set();

function readAddress() {
	const parameters = new URLSearchParams(location.hash.slice(1));
	state = {};
	for (const field of FIELDS) {
		const value = parameters.get(field);
		if (value) {
			state[field] = value;
		}
	}
	open = new Set(parameters.getAll("open"));
}

function writeAddress() {
	const parameters = new URLSearchParams();
	for (const field of FIELDS) {
		if (state[field]) {
			parameters.set(field, state[field]);
		}
	}
	open.forEach(id => parameters.append("open", id));
	history.replaceState(null, "", "#" + parameters);
}

/** Changes the state and shows it; a new filter starts on the first page. */
function change(changes) {
	state = { ...state, ...changes };
	if (!("page" in changes) && !("ppage" in changes)) {
		delete state.page;
	}
	writeAddress();
	show();
}

/** Sets the given filters, or takes them back if they are set already. */
function toggle(filters) {
	const set = Object.entries(filters).every(([field, value]) => state[field] === value);
	change(set ? Object.fromEntries(Object.keys(filters).map(field => [field, ""])) : filters);
}

// ---- Filter -----------------------------------------------------------------------------------------------------

/** One test per filter that is set; undefined where it is not. */
function tests() {
	const words = searchable(state.q || "").split(/\s+/).filter(Boolean);
	const kind = data.kinds.findIndex(one => one.code === state.kind);
	const decision = data.decisions.findIndex(one => one.code === state.decision);
	const min = state.min ? Number(state.min) : 0;
	const max = state.max ? Number(state.max) : 100;
	return {
		q: words.length > 0 ? object => words.every(one => object.search.includes(one)) : undefined,
		decision: state.decision ? object => object.decision === decision : undefined,
		kind: state.kind ? object => object.kind === kind : undefined,
		subject: state.subject ? object => (object.subject || "federal") === state.subject : undefined,
		level: state.min || state.max ? object => object.level >= min && object.level <= max : undefined,
		warnings: state.warnings ? object => (object.warnings.length > 0) === (state.warnings === "yes") : undefined,
	};
}

/** What each filter would leave beside the other ones: counts for its choices. */
const VALUES = {
	decision: object => object.decision,
	kind: object => object.kind,
	subject: object => object.subject || "federal",
	level: object => object.level,
	warnings: object => object.warnings.length > 0 ? "yes" : "no",
};

function select() {
	const active = Object.entries(tests()).filter(([, test]) => test);
	const counts = {};
	const totals = {};
	for (const field of Object.keys(VALUES)) {
		counts[field] = new Map();
		totals[field] = 0;
	}
	const matches = [];
	for (const object of objects) {
		let failed = null;
		let failures = 0;
		for (const [field, test] of active) {
			if (!test(object)) {
				failed = field;
				if (++failures > 1) {
					break;
				}
			}
		}
		if (failures === 0) {
			matches.push(object);
		}
		for (const field of Object.keys(VALUES)) {
			if (failures === 0 || failures === 1 && failed === field) {
				const value = VALUES[field](object);
				counts[field].set(value, (counts[field].get(value) || 0) + 1);
				totals[field]++;
			}
		}
	}
	return { matches: sorted(matches), counts, totals };
}

const ORDERS = {
	id: (a, b) => collator.compare(a.id, b.id),
	name: (a, b) => collator.compare(a.name, b.name),
	kind: (a, b) => a.kind - b.kind,
	subject: (a, b) => a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0,
	level: (a, b) => a.level - b.level,
	decision: (a, b) => a.decision - b.decision,
	valid: (a, b) => a.to < b.to ? -1 : a.to > b.to ? 1 : 0,
};

function sorting() {
	const descending = (state.sort || "").startsWith("-");
	return { key: (state.sort || "").replace("-", ""), descending };
}

function sorted(matches) {
	const { key, descending } = sorting();
	const order = ORDERS[key];
	if (order) {
		matches.sort((a, b) => (descending ? -order(a, b) : order(a, b)) || a.order - b.order);
	}
	return matches;
}

// ---- Summary ----------------------------------------------------------------------------------------------------

const decided = data.decisions.map((_, decision) => data.counts.reduce((sum, kind) => sum + kind[decision], 0));

function showSummary() {
	const shortened = byId("shortened");
	shortened.hidden = !data.shortened;
	shortened.textContent = text("shortened", number(data.limit));
	const summary = byId("summary");
	if (data.checked === 0) {
		summary.append(text("summary.none"));
	} else {
		const parts = data.decisions.map((_, index) => index).filter(index => decided[index] > 0)
			.map(index => decisionName(index).toLowerCase() + " — " + number(decided[index]));
		summary.append(counted("summary.checked", data.checked) + " "
			+ parts.join(", ").replace(/^./, first => first.toUpperCase()) + ".");
	}
	summary.append(" " + (data.rejected > 0 ? counted("summary.rejected", data.rejected) : text("summary.clean")));
	if (data.warned > 0) {
		summary.append(" " + text("summary.warnings", number(data.warned)));
	}
	const share = count => data.checked > 0 ? text("share", numbers.format(Math.round(count / data.checked * 1000) / 10)) : "";
	data.decisions.forEach((decision, index) => byId("tiles").append(element("li", {},
		element("button", { type: "button", class: "d" + index, "data-decision": decision.code,
			click: () => toggle({ decision: decision.code }) },
			element("strong", {}, number(decided[index])), element("span", {}, decisionName(index)),
			element("small", {}, share(decided[index]))))));
	byId("tiles").append(element("li", {}, element("button", { type: "button",
		click: () => { byId("problems").scrollIntoView(); byId("problems-title").focus({ preventScroll: true }); } },
		element("strong", {}, number(data.rejected)), element("span", {}, text("rejected")))));
	showKinds();
}

function showKinds() {
	const used = data.decisions.map((_, index) => index).filter(index => decided[index] > 0);
	const cell = (count, filters) => element("td", { class: "number" }, count === 0 ? "–"
		: filters ? element("button", { type: "button", click: () => toggle(filters) }, number(count)) : number(count));
	const sum = counts => counts.reduce((a, b) => a + b, 0);
	const rows = data.kinds.map((kind, index) => ({ kind, counts: data.counts[index] })).filter(row => sum(row.counts) > 0)
		.map(({ kind, counts }) => element("tr", {},
			element("th", { scope: "row" }, element("button", { type: "button", click: () => toggle({ kind: kind.code }) }, kind.name)),
			...used.map(index => cell(counts[index], { kind: kind.code, decision: data.decisions[index].code })),
			cell(sum(counts))));
	byId("kinds").append(
		element("thead", {}, element("tr", {}, element("th", { scope: "col" }, text("kind")),
			...used.map(index => element("th", { scope: "col", class: "number d" + index }, decisionName(index))),
			element("th", { scope: "col", class: "number" }, text("total")))),
		element("tbody", {}, ...rows));
}

// ---- Chart ------------------------------------------------------------------------------------------------------

const levels = new Map(data.levels.map(([level, counts]) => [level, counts]));
const step = [...levels.keys()].every(level => level % 5 === 0) ? 5 : 1;

/** Height of the scale: the next 1, 2 or 5 times a power of ten in four steps. */
function scale(most) {
	const raw = Math.max(most / 4, 1);
	const power = 10 ** Math.floor(Math.log10(raw));
	const tick = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= raw);
	return { tick, top: Math.max(tick, Math.ceil(most / tick) * tick) };
}

function showChart(selection) {
	const focused = svg.contains(document.activeElement) ? document.activeElement.getAttribute("data-level") : null;
	const width = Math.max(280, byId("chart").clientWidth);
	const height = 290;
	const area = { left: 44, right: width - 10, top: 26, bottom: height - 42 };
	const total = counts => counts.reduce((a, b) => a + b, 0);
	const { tick, top } = scale(Math.max(1, ...[...levels.values()].map(total)));
	const unit = (area.right - area.left) / (100 + step);
	const x = level => area.left + (level + step / 2) * unit;
	const y = count => area.bottom - count / top * (area.bottom - area.top);
	const shown = new Map();
	for (const object of selection.chart) {
		if (!shown.has(object.level)) {
			shown.set(object.level, data.decisions.map(() => 0));
		}
		shown.get(object.level)[object.decision]++;
	}
	svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
	svg.replaceChildren();
	for (let count = 0; count <= top; count += tick) {
		svg.append(shape("line", { class: count === 0 ? "axis" : "grid", x1: area.left, x2: area.right, y1: y(count), y2: y(count) }),
			shape("text", { class: "tick", x: area.left - 6, y: y(count) + 4, "text-anchor": "end" }, number(count)));
	}
	for (let level = 0; level <= 100; level += width < 420 ? 20 : 10) {
		svg.append(shape("text", { class: "tick", x: x(level), y: area.bottom + 16, "text-anchor": "middle" }, level));
	}
	svg.append(shape("text", { class: "caption", x: (area.left + area.right) / 2, y: height - 6, "text-anchor": "middle" }, text("chart.axis")));
	for (const [level, counts] of levels) {
		const all = total(counts);
		const part = data.shortened ? counts : shown.get(level) || data.decisions.map(() => 0);
		const pressed = state.min === String(level) && state.max === String(level);
		const label = total(part) === all ? text("chart.bar", level, counted("objects", all))
			: text("chart.part", level, number(total(part)), number(all));
		const bar = { x: x(level) - unit * step * 0.4, width: unit * step * 0.8 };
		const group = shape("g", { class: "level", role: "button", tabindex: 0, "data-level": level, "aria-pressed": pressed ? "true" : "false",
			"aria-label": label, click: () => toggle({ min: String(level), max: String(level) }) },
			shape("title", {}, label),
			shape("rect", { class: "ghost", ...bar, y: y(all), height: area.bottom - y(all) }));
		let base = 0;
		part.forEach((count, decision) => {
			if (count > 0) {
				group.append(shape("rect", { class: "part d" + decision, ...bar, y: y(base + count), height: y(base) - y(base + count) }));
				base += count;
			}
		});
		if (unit * step > 22 && total(part) > 0) {
			group.append(shape("text", { x: x(level), y: y(all) - 5, "text-anchor": "middle" }, number(total(part))));
		}
		group.append(shape("rect", { class: "hit", x: x(level) - unit * step / 2, width: unit * step, y: area.top, height: area.bottom - area.top }));
		group.addEventListener("keydown", event => {
			if (event.key === "Enter" || event.key === " ") {
				event.preventDefault();
				toggle({ min: String(level), max: String(level) });
			}
		});
		svg.append(group);
	}
	for (const level of new Set(data.thresholds.map(threshold => threshold.level))) {
		const at = x(level) - unit * step / 2; // the level itself is on the better side
		svg.append(shape("line", { class: "threshold", x1: at, x2: at, y1: area.top - 8, y2: area.bottom }),
			shape("text", { class: "mark", x: at, y: area.top - 12, "text-anchor": "middle" }, text("share", level)));
	}
	if (focused !== null) {
		svg.querySelector(`[data-level="${focused}"]`)?.focus();
	}
}

function showThresholds() {
	const kinds = new Set(data.thresholds.flatMap(threshold => threshold.kinds));
	const lines = [...data.thresholds].sort((a, b) => a.level - b.level).map(({ level, decision, kinds: of }) => {
		const name = decisionName(decision).toLowerCase();
		return of.length === kinds.size ? text("chart.threshold.all", level, name)
			: text("chart.threshold", level, name, of.map(kind => data.kinds[kind].name).join(", "));
	});
	byId("thresholds").textContent = lines.length > 0 ? text("chart.list") + " " + lines.join("; ") + "." : "";
}

// ---- Filters ----------------------------------------------------------------------------------------------------

const form = byId("filters");

function options(field, choices, selection) {
	const control = form.elements[field];
	const counts = selection.counts[field];
	const option = (value, name, count) => {
		const node = element("option", { value }, `${name} (${number(count)})`);
		node.selected = (state[field] || "") === value;
		return node;
	};
	control.replaceChildren(option("", control.dataset.any, selection.totals[field]),
		...choices.map(([value, name, key]) => option(value, name, counts.get(key) || 0)));
}

const present = field => new Set(objects.map(VALUES[field]));
const presentKinds = present("kind");
const presentSubjects = [...present("subject")].sort((a, b) => a === "federal" ? -1 : b === "federal" ? 1 : a < b ? -1 : 1);

function subjectName(code) {
	return code === "federal" ? text("subject.federal") : data.subjects[code] ? code + " " + data.subjects[code] : code;
}

function showFilters(selection) {
	options("decision", data.decisions.map((one, index) => [one.code, decisionName(index), index]), selection);
	options("kind", data.kinds.map((one, index) => [one.code, one.name, index]).filter(one => presentKinds.has(one[2])), selection);
	options("subject", presentSubjects.map(code => [code, subjectName(code), code]), selection);
	options("warnings", ["yes", "no"].map(value => [value, text("warnings." + value), value]), selection);
	for (const field of ["q", "min", "max"]) {
		if (form.elements[field] !== document.activeElement) {
			form.elements[field].value = state[field] || "";
		}
	}
	for (const tile of document.querySelectorAll("[data-decision]")) {
		tile.setAttribute("aria-pressed", state.decision === tile.dataset.decision ? "true" : "false");
	}
}

// ---- Table of objects -------------------------------------------------------------------------------------------

const body = byId("rows").tBodies[0];

function validity({ from, to }) {
	return to ? [element("div", {}, date(from) + " –"), element("div", {}, date(to))] : [from ? text("valid.open", date(from)) : ""];
}

function objectRow(object) {
	const detailsId = "details-" + object.order;
	const expanded = open.has(object.id);
	const button = element("button", { type: "button", class: "toggle", "aria-expanded": expanded ? "true" : "false",
		"aria-controls": expanded ? detailsId : undefined, "aria-label": text("details", object.id) }, object.id);
	const row = element("tr", { class: expanded ? "object open" : "object", "data-id": object.id, click: event => {
		if (!event.target.closest("button") && String(getSelection())) {
			return; // somebody marks text to copy it
		}
		expand(object);
	} },
		element("td", { class: "block" }, button),
		element("td", { class: "block" }, element("div", {}, object.name), element("div", { class: "authority" }, object.authority)),
		element("td", {}, data.kinds[object.kind].name),
		element("td", { title: object.subject && data.subjects[object.subject] }, object.subject || text("subject.federal")),
		element("td", { class: "number", "data-label": text("level") }, object.level),
		element("td", {}, element("span", { class: "decision d" + object.decision }, decisionName(object.decision)),
			object.reason && element("div", { class: "reason" }, data.reasons[object.reason]),
			object.warnings.length > 0 ? element("div", { class: "warned" }, text("warnings") + ": " + number(object.warnings.length)) : null),
		element("td", { class: "dates" }, ...validity(object)));
	return expanded ? [row, details(object, detailsId)] : [row];
}

function expand(object) {
	if (!open.delete(object.id)) {
		open.add(object.id);
	}
	writeAddress();
	const rows = objectRow(object);
	const old = [...body.rows].find(row => row.object === object);
	if (old.nextElementSibling?.classList.contains("details")) {
		old.nextElementSibling.remove();
	}
	rows[0].object = object;
	old.replaceWith(...rows);
	rows[0].querySelector("button").focus({ preventScroll: true });
}

function details(object, id) {
	const trace = object.trace.map(line).map(([subject, input, result, clause, reading]) => element("tr", {},
		element("th", { scope: "row" }, subject),
		element("td", {}, input, reading ? element("span", { class: "setting" }, text("trace.settings", reading)) : null),
		element("td", {}, result), element("td", {}, clause)));
	const ways = object.next.map(word).map(way => element("li", {}, way));
	const facts = [subjectName(object.subject || "federal"), text("place") + ": " + word(object.file) + ":" + object.lineNumber];
	return element("tr", { class: "details", id }, element("td", { colspan: 7 }, element("div", { class: "explained" },
		element("div", {}, element("h3", {}, text("trace")), element("table", {},
			element("thead", {}, element("tr", {}, ...["subject", "input", "result", "clause"].map(one => element("th", { scope: "col" }, text("trace." + one))))),
			element("tbody", {}, ...trace))),
		element("div", {}, element("h3", {}, text("next")), element("ul", {}, ...ways.slice(0, 5)),
			ways.length > 5 ? element("details", {}, element("summary", {}, text("more", number(ways.length - 5))), element("ul", {}, ...ways.slice(5))) : null,
			object.warnings.length > 0 ? element("h3", {}, text("warnings")) : null,
			object.warnings.length > 0 ? element("ul", {}, ...object.warnings.map(one => element("li", {}, data.warnings[one].name))) : null,
			element("p", { class: "quiet" }, facts.join(". "))))));
}

function pager(hosts, field, count) {
	const pages = Math.max(1, Math.ceil(count / PAGE));
	const page = Math.min(Math.max(1, Number(state[field]) || 1), pages);
	for (const host of hosts) {
		host.replaceChildren();
		if (pages > 1) {
			const turn = (to, key) => {
				const button = element("button", { type: "button", click: () => change({ [field]: to > 1 ? String(to) : "" }) }, text(key));
				button.disabled = to < 1 || to > pages;
				return button;
			};
			host.append(turn(page - 1, "previous"),
				element("span", {}, text("shown.page", number((page - 1) * PAGE + 1), number(Math.min(count, page * PAGE)))),
				turn(page + 1, "following"));
		}
	}
	return page;
}

function showObjects({ matches }) {
	byId("shown").textContent = text("shown", number(matches.length), number(objects.length));
	byId("empty").hidden = matches.length > 0;
	const page = pager([byId("pager"), byId("pager-below")], "page", matches.length);
	body.replaceChildren(...matches.slice((page - 1) * PAGE, page * PAGE).flatMap(object => {
		const rows = objectRow(object);
		rows[0].object = object;
		return rows;
	}));
	const { key, descending } = sorting();
	for (const head of byId("rows").tHead.rows[0].cells) {
		head.setAttribute("aria-sort", head.dataset.key === key ? descending ? "descending" : "ascending" : "none");
	}
}

// ---- Problems ---------------------------------------------------------------------------------------------------

const problemTotal = data.problemCodes.reduce((sum, one) => sum + one.count, 0);

function showProblems() {
	const matches = state.problem ? problems.filter(problem => problem.code === state.problem) : problems;
	byId("problems-text").textContent = problemTotal === 0 ? text("problems.none")
		: problemTotal > problems.length ? text("problems.limited", number(problems.length), number(problemTotal)) : "";
	byId("codes").replaceChildren(...(problemTotal === 0 ? [] : [{ code: "", name: text("problems.all"), count: problemTotal }, ...data.problemCodes])
		.map(({ code, name, count }) => element("button", { type: "button", "aria-pressed": (state.problem || "") === code ? "true" : "false",
			click: () => change({ problem: code, ppage: "" }) }, `${name} (${number(count)})`)));
	const page = pager([byId("problem-pager")], "ppage", matches.length);
	byId("problem-rows").hidden = matches.length === 0;
	const labels = ["problem.place", "id", "problem.column", "problem.found", "problem.expected", "problem.message"];
	byId("problem-rows").tBodies[0].replaceChildren(...matches.slice((page - 1) * PAGE, page * PAGE).map(problem =>
		element("tr", { class: "problem" }, ...[problem.lineNumber > 0 ? problem.file + ":" + problem.lineNumber : problem.file,
			problem.id, problem.column, problem.found, problem.expected.replaceAll("|", ", "), problem.message]
			.map((value, index) => element("td", { class: index === 0 || index === 5 ? "block" : "", "data-label": index === 5 ? undefined : text(labels[index]) }, value)))));
}

// ---- What it was computed by ------------------------------------------------------------------------------------

function showBasis() {
	byId("product").textContent = text("product", data.product);
	byId("sources").textContent = text("sources", data.inputs.join(", "));
	byId("variants").tBodies[0].append(...data.variants.map(variant => element("tr", {},
		element("td", {}, variant.id), element("td", {}, variant.version),
		element("td", { class: "code" }, variant.sha256 || text("sha256.none")))));
	byId("settings").tBodies[0].append(...data.settings.map(setting => element("tr", {},
		element("td", {}, setting.id),
		element("td", {}, element("span", { class: "code" }, setting.value), setting.changed ? element("strong", {}, " " + text("setting.changed")) : null),
		element("td", {}, setting.clause), element("td", {}, setting.title))));
}

// ---- Together ---------------------------------------------------------------------------------------------------

function show() {
	const selection = select();
	const level = tests().level;
	selection.chart = selection.matches;
	if (level) { // the chart shows what the other filters leave, or every bar but one would be gone
		const others = Object.entries(tests()).filter(([field, test]) => test && field !== "level").map(([, test]) => test);
		selection.chart = objects.filter(object => others.every(test => test(object)));
	}
	showFilters(selection);
	showChart(selection);
	showObjects(selection);
	showProblems();
}

let typing = 0;
form.addEventListener("input", event => {
	clearTimeout(typing);
	const { name, value, tagName } = event.target;
	typing = setTimeout(() => change({ [name]: value.trim() }), tagName === "INPUT" ? 120 : 0);
});
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("reset", event => {
	event.preventDefault();
	clearTimeout(typing);
	form.elements.q.value = form.elements.min.value = form.elements.max.value = "";
	state = { problem: state.problem, ppage: state.ppage, sort: state.sort };
	change({});
});
for (const head of byId("rows").tHead.rows[0].cells) {
	const key = head.dataset.key;
	const name = head.textContent;
	head.scope = "col";
	head.replaceChildren(element("button", { type: "button", "aria-label": text("sort", name), click: () => {
		const now = sorting();
		change({ sort: now.key !== key ? key : now.descending ? "" : "-" + key });
	} }, name));
}
// Up and down walk through the rows, "/" goes to the search.
body.addEventListener("keydown", event => {
	const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
	if (direction !== 0 && event.target.classList.contains("toggle")) {
		const buttons = [...body.querySelectorAll(".toggle")];
		buttons[buttons.indexOf(event.target) + direction]?.focus();
		event.preventDefault();
	}
});
document.addEventListener("keydown", event => {
	if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select")) {
		form.elements.q.focus();
		event.preventDefault();
	}
});
byId("skip").addEventListener("click", () => form.elements.q.focus());
addEventListener("hashchange", () => { readAddress(); show(); });
let drawn = 0;
addEventListener("resize", () => {
	clearTimeout(drawn);
	drawn = setTimeout(show, 100);
});

readAddress();
showSummary();
showThresholds();
showBasis();
show();

})();
