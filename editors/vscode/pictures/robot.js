// Looks at the extension in a real VS Code: npm code-server, Debian's Chromium, npm playwright-core. docs/editors.md says how to set them up.
// node robot.js http://127.0.0.1:18443 /folder/with/k8s /folder/for/pictures
const { chromium } = require('playwright-core');

const [address, folder, pictures] = process.argv.slice(2);
const say = (...words) => console.log(...words);

async function texts(page, selector) {
  return page.$$eval(selector, elements => elements.map(element => element.textContent));
}

async function goTo(page, line, column) {
  await page.keyboard.press('Control+G');
  await page.waitForTimeout(500);
  await page.keyboard.type(`${line}:${column}`);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const file = `vscode-remote://${new URL(address).host}${folder}/k8s/orders.yaml`;
  await page.goto(`${address}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify([['openFile', file]]))}`);
  await page.waitForSelector('.view-lines', { timeout: 120000 });
  await page.click('.view-lines');
  await goTo(page, 63, 20);
  await page.waitForSelector('.squiggly-error', { timeout: 60000 });
  say('squiggles:', (await page.$$('.squiggly-error')).length);
  await page.waitForTimeout(2000);
  say('lenses:', await texts(page, '.codelens-decoration'));
  say('status:', (await texts(page, '.statusbar-item')).filter(text => /manifest/.test(text)));
  await page.keyboard.press('Control+Shift+M');
  await page.waitForTimeout(2500);
  say('problems:', await texts(page, '.markers-panel .monaco-list-row'));
  await page.screenshot({ path: `${pictures}/problems.png` });

  await page.keyboard.press('Control+1');
  await goTo(page, 63, 20);
  await page.keyboard.press('Control+.');
  await page.waitForTimeout(2500);
  say('actions:', await texts(page, '.action-widget .monaco-list-row'));
  await page.screenshot({ path: `${pictures}/fix.png` });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500);
  say('squiggles after the fix:', (await page.$$('.squiggly-error')).length);

  await goTo(page, 63, 20);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.waitForTimeout(2000);
  say('hover:', (await texts(page, '.monaco-hover:not(.hidden) .hover-contents')).slice(0, 2));
  await page.screenshot({ path: `${pictures}/hover.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('F12');
  await page.waitForTimeout(1500);
  say('definition at:', (await texts(page, '.statusbar-item')).filter(text => /Ln /.test(text)));

  await goTo(page, 63, 19);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Space');
  await page.waitForTimeout(2000);
  say('completion:', (await texts(page, '.suggest-widget .monaco-list-row')).slice(0, 4));
  await page.screenshot({ path: `${pictures}/completion.png` });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);

  await goTo(page, 63, 20);
  await page.keyboard.press('F2');
  await page.waitForTimeout(1200);
  await page.keyboard.type('web');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2000);
  say('after the rename:', (await texts(page, '.view-line')).filter(text => /web/.test(text)));
  await page.screenshot({ path: `${pictures}/rename.png` });
  await browser.close();
})().catch(error => { console.error(error); process.exit(1); });
