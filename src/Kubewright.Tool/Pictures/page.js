const { nodes, edges } = JSON.parse(document.getElementById('picture').textContent);
const byId = new Map(nodes.map(node => [node.id, node]));
const view = document.getElementById('view'), aside = document.querySelector('aside'), search = document.getElementById('search');
const wrong = document.getElementById('wrong'), few = 80;
const open = new Set();
const groupOf = node => node.application ? node.namespace + '/' + node.application : node.namespace + '/';
const spaceName = space => space || 'no namespace stated';
const isWrong = one => one.findings.length > 0;
const element = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text, ...attributes });

// Filters: every kind and every namespace can be left out.
const choices = (id, values, name) => {
  const field = document.getElementById(id);
  const boxes = values.map(value => {
    const label = document.createElement('label'), box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true, value });
    box.addEventListener('change', draw);
    label.append(box, ' ' + name(value));
    field.append(label);
    return box;
  });
  field.hidden = values.length < 2;
  return () => new Set(boxes.filter(box => box.checked).map(box => box.value));
};
const unique = values => [...new Set(values)].sort();
const kinds = choices('kinds', unique(nodes.map(node => node.kind)), kind => kind);
const spaces = choices('spaces', unique(nodes.map(node => node.namespace)), spaceName);

const findings = new Set([...nodes, ...edges].flatMap(one => one.findings.map(finding => finding.file + finding.line + finding.id)));
const count = document.getElementById('count');
count.textContent = `${nodes.length} objects, ${findings.size === 0 ? 'nothing found' : findings.size + ' findings'}`;
count.className = findings.size ? 'bad' : '';

// DOT of what is chosen; a group that is not open is one node.
const quote = text => '"' + text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n') + '"';
function dot() {
  const kind = kinds(), space = spaces();
  const ends = new Set(edges.filter(isWrong).flatMap(edge => [edge.from, edge.to]));
  const chosen = nodes.filter(node => kind.has(node.kind) && space.has(node.namespace) && (!wrong.checked || isWrong(node) || ends.has(node.id)));
  const groups = new Map();
  for (const node of chosen) {
    const key = groupOf(node);
    groups.has(key) ? groups.get(key).push(node) : groups.set(key, [node]);
  }
  const closes = chosen.length > few, shown = new Map(), clusters = new Map();
  let number = 0;
  for (const [key, members] of groups) {
    const closed = closes && members.length > 1 && !open.has(key);
    const statements = closed ? [`"g:${key}" [label=${quote(`${members[0].application || 'other objects'}\n${members.length} objects`)}, class="workload${members.some(isWrong) ? ' broken' : ''}", id=${quote('g:' + key)}]`]
      : members.map(node => `${node.id} [label=${quote([node.kind + (node.absent ? ' (not here)' : ''), node.name, ...node.lines, ...unique(node.findings.map(finding => finding.id))].join('\n'))}, class="${node.role}${node.absent ? ' absent' : ''}${isWrong(node) ? ' broken' : ''}", id=${quote(node.id)}]`);
    members.forEach(node => shown.set(node.id, closed ? quote('g:' + key) : node.id));
    const inside = closed || !members[0].application ? statements.join(';\n') : `subgraph cluster_a${number++} { label=${quote(members[0].application)}; style="rounded,dashed";\n${statements.join(';\n')} }`;
    const name = members[0].namespace;
    clusters.set(name, (clusters.get(name) ?? '') + inside + ';\n');
  }
  let text = 'digraph g { rankdir=LR; nodesep=0.2; ranksep=0.7; fontname="Helvetica,Arial,sans-serif"; fontsize=12; bgcolor="transparent";\n'
    + 'node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.15,0.08"]; edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];\n';
  for (const [name, inside] of clusters) {
    text += `subgraph cluster_n${number++} { label=${quote(spaceName(name))}; style=rounded;\n${inside}}\n`;
  }
  const drawn = new Map();
  for (const edge of edges) {
    const from = shown.get(edge.from), to = shown.get(edge.to);
    if (from === undefined || to === undefined || (from === to && edge.from !== edge.to)) continue;
    const key = from + '>' + to, known = drawn.get(key);
    drawn.set(key, { from, to, label: known ? '' : unique([edge.label, ...edge.findings.map(finding => finding.id)].filter(line => line)).join('\n'), bad: known?.bad || isWrong(edge) });
  }
  for (const edge of drawn.values()) {
    text += `${edge.from} -> ${edge.to} [label=${quote(edge.label)}${edge.bad ? ', class="broken"' : ''}];\n`;
  }
  return { text: text + '}', closes };
}

// The picture: pan by dragging and arrows, zoom by wheel, '+' and '-', fit by '0'.
let box, whole;
const show = () => view.firstElementChild?.setAttribute('viewBox', box.join(' '));
function fit() { box = [...whole]; show(); }
function zoom(factor, x = .5, y = .5) {
  const [left, top, width, height] = box;
  box = [left + width * x * (1 - factor), top + height * y * (1 - factor), width * factor, height * factor];
  show();
}
function move(x, y) { box[0] += box[2] * x; box[1] += box[3] * y; show(); }
let graphviz;
async function draw() {
  graphviz ??= await Graphviz.load();
  const { text, closes } = dot();
  view.innerHTML = graphviz.dot(text);
  view.classList.remove('wait');
  document.getElementById('open').hidden = !closes;
  const svg = view.querySelector('svg');
  whole = svg.getAttribute('viewBox').split(' ').map(Number);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.setAttribute('role', 'group');
  for (const drawn of svg.querySelectorAll('g.node')) {
    const node = byId.get(drawn.id);
    drawn.setAttribute('tabindex', '0');
    drawn.setAttribute('role', 'button');
    drawn.querySelector('title').textContent = node ? `${node.kind} ${node.name}` : drawn.id.slice(2) + ': open';
    const choose = () => node ? details(node, drawn) : (open.add(drawn.id.slice(2)), draw());
    drawn.addEventListener('click', choose);
    drawn.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(); } });
  }
  svg.querySelectorAll('g.edge title, g.graph > title').forEach(title => title.remove());
  fit();
  seek();
}
view.addEventListener('wheel', event => {
  event.preventDefault();
  const place = view.getBoundingClientRect();
  zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, (event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height);
}, { passive: false });
let held;
view.addEventListener('pointerdown', event => held = [event.clientX, event.clientY]);
window.addEventListener('pointerup', () => held = undefined);
window.addEventListener('pointermove', event => {
  if (!held) return;
  const place = view.getBoundingClientRect(), scale = Math.max(box[2] / place.width, box[3] / place.height);
  box[0] -= (event.clientX - held[0]) * scale;
  box[1] -= (event.clientY - held[1]) * scale;
  held = [event.clientX, event.clientY];
  show();
});
const keys = { '+': () => zoom(1 / 1.2), '=': () => zoom(1 / 1.2), '-': () => zoom(1.2), '0': fit, ArrowLeft: () => move(-.1, 0), ArrowRight: () => move(.1, 0),
  ArrowUp: () => move(0, -.1), ArrowDown: () => move(0, .1), '/': () => search.focus() };
document.addEventListener('keydown', event => {
  if (event.target.tagName !== 'INPUT' && !event.ctrlKey && !event.metaKey && keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

// What is known of one object.
function details(node, drawn) {
  view.querySelectorAll('.chosen').forEach(other => other.classList.remove('chosen'));
  drawn?.classList.add('chosen');
  aside.replaceChildren(element('h2', `${node.kind} ${node.name}`), element('div', node.absent ? 'named, but not among the files' : node.place, { className: 'place' }));
  node.lines.forEach(line => aside.append(element('div', line)));
  const links = edges.filter(edge => edge.from === node.id || edge.to === node.id);
  for (const finding of new Set([node, ...links].flatMap(one => one.findings))) {
    const part = element('div', '', { className: 'finding' });
    part.append(element('strong', finding.severity + ' '), element('a', finding.id, { href: finding.help }), ' ' + finding.message, element('div', `${finding.file}:${finding.line}`, { className: 'place' }));
    aside.append(part);
  }
  for (const edge of links) {
    const other = byId.get(edge.from === node.id ? edge.to : edge.from);
    aside.append(element('div', `${edge.from === node.id ? '→' : '←'} ${other.kind} ${other.name}${edge.label ? ' (' + edge.label + ')' : ''}`));
  }
}

// Search and the other ways to look.
const texts = new Map(nodes.map(node => [node.id, [node.kind, node.name, node.namespace, node.application, ...node.lines, ...node.findings.flatMap(finding => [finding.id, finding.message])].join(' ').toLowerCase()]));
function seek() {
  const query = search.value.trim().toLowerCase(), svg = view.querySelector('svg');
  svg?.classList.toggle('seeking', query !== '');
  svg?.querySelectorAll('g.node').forEach(drawn => drawn.classList.toggle('hit', query !== '' && nodes.some(node => (node.id === drawn.id || 'g:' + groupOf(node) === drawn.id) && texts.get(node.id).includes(query))));
}
search.addEventListener('input', seek);
search.addEventListener('keydown', event => { if (event.key === 'Enter') view.querySelector('g.node.hit')?.focus(); if (event.key === 'Escape') { search.value = ''; seek(); search.blur(); } });
wrong.addEventListener('change', draw);
document.getElementById('fit').addEventListener('click', fit);
document.getElementById('open').addEventListener('click', () => { nodes.forEach(node => open.add(groupOf(node))); draw(); });
document.getElementById('list').addEventListener('click', event => event.target.setAttribute('aria-pressed', document.body.classList.toggle('table')));
const table = document.createElement('table'), head = table.createTHead().insertRow();
['Kind', 'Name', 'Namespace', 'Written at', 'Leads to', 'Findings'].forEach(title => head.append(element('th', title, { scope: 'col' })));
const body = table.createTBody();
for (const node of nodes) {
  const row = body.insertRow(), leads = edges.filter(edge => edge.from === node.id);
  const found = [...new Set([node, ...leads].flatMap(one => one.findings))];
  [node.kind, node.name, node.namespace, node.place || 'not among the files', leads.map(edge => `${byId.get(edge.to).kind} ${byId.get(edge.to).name}`).join(', '), found.map(finding => `${finding.id} ${finding.message}`).join('; ')]
    .forEach((text, column) => row.append(element('td', text, { className: column === 5 && text ? 'bad' : '' })));
}
document.getElementById('table').append(table);
draw();
