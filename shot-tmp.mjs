import { chromium } from "playwright-core";
import { startServer } from "./bench/server.mjs";
const s = await startServer();
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const [name, opts] of [["dark",{viewport:{width:1000,height:500},colorScheme:"dark"}],["light",{viewport:{width:1000,height:400},colorScheme:"light"}],["phone",{viewport:{width:390,height:600},hasTouch:true,isMobile:true,colorScheme:"dark"}]]) {
  const c = await b.newContext(opts); const p = await c.newPage();
  p.on("pageerror", e => console.log(name, "pageerror", e.stack)); p.on("console", m => console.log(name, m.type(), m.text()));
  await p.goto(s.origin); await p.waitForTimeout(1200);
  await p.keyboard.type("Get-Date | Format-List"); await p.keyboard.press("Enter"); await p.waitForTimeout(400);
  await p.keyboard.type("$x = 'hej' + 1 # note"); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/shot-${name}.png` }); await c.close();
}
await b.close(); await s.stop();
