import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** Starts the program by the node.exe beside it; a file or folder dropped onto it is checked, and the window stays. */
const COMMAND = [
  "@echo off",
  "chcp 65001 >nul",
  'if not exist "%~dp0node.exe" (echo 请把 node.exe 放到本文件夹 & pause & exit /b 2)',
  'if "%~1"=="" ("%~dp0node.exe" "%~dp0caiyan\\cli.js" --help & pause & exit /b 2)',
  'if exist "%~1" ("%~dp0node.exe" "%~dp0caiyan\\cli.js" check %* --format text,html,notice --output "%~dp0output" & pause & exit /b)',
  '"%~dp0node.exe" "%~dp0caiyan\\cli.js" %*',
  "",
].join("\r\n");

const NOTE = [
  "财验：核对部门预算公开文件，不需要联网。",
  "",
  "最简单的用法：双击 caiyan.html，在浏览器里使用，不需要安装任何东西。",
  "命令行用法：把 node.exe（Node.js 20.19 或更高，可从 Node.js 官方的 Windows 压缩包中取出这一个文件）放到本文件夹，",
  "再把要核对的文件或文件夹拖到 caiyan.cmd 上；报告写在 output 文件夹。",
  "",
].join("\r\n");

/** Lays out what is handed over: a folder for Windows, and the same as a zip. Run after `npm run build`. */
function main(): void {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const folder = join("output", "release", `caiyan-${version}-windows`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync("dist/standalone", join(folder, "caiyan"), { recursive: true });
  if (existsSync("dist/caiyan.html")) cpSync("dist/caiyan.html", join(folder, "caiyan.html"));
  writeFileSync(join(folder, "caiyan.cmd"), COMMAND);
  writeFileSync(join(folder, "使用说明.txt"), `\ufeff${NOTE}`);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => [file.replaceAll("\\", "/"), new Uint8Array(readFileSync(join(folder, file)))] as const);
  writeFileSync(`${folder}.zip`, zipSync(Object.fromEntries(files), { mtime: "2026-01-01T00:00:00" }));
  console.log(`${folder}.zip`);
}

main();
