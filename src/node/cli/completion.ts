import type { Command } from "commander";

export const SHELLS = ["bash", "zsh", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** What may follow the commands typed so far ("", "check", "profile init"): further commands and long options. */
interface Next {
  typed: string;
  words: readonly string[];
}

/** The script that makes a shell complete commands and, where a dash is typed, options, made from the tree of commands; files are completed by the shell itself. */
export function completionScript(root: Command, shell: Shell): string {
  const all = nextWords(root, "");
  if (shell === "powershell") return powershell(all);
  const use = `# 用法：把 eval "$(caiyan completion ${shell})" 写进 ~/.${shell}rc\n`;
  return use + (shell === "zsh" ? ZSH : "") + bash(all);
}

/** zsh runs the script of bash; a start-up file that sets up no completion gets it here. */
const ZSH = `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
autoload -U +X bashcompinit && bashcompinit
`;

function nextWords(command: Command, typed: string): Next[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).flatMap(({ long }) => long ?? []);
  const words = [...help.visibleCommands(command).map((one) => one.name()), ...options];
  return [{ typed, words }, ...command.commands.flatMap((one) => nextWords(one, `${typed} ${one.name()}`.trim()))];
}

function bash(all: readonly Next[]): string {
  const commands = all.flatMap(({ typed }) => (typed === "" ? [] : [`"${typed}"`]));
  const cases = all.map(({ typed, words }) => `    "${typed}") words="${words.join(" ")}" ;;`);
  return `_caiyan() {
  local typed="" words="" next i
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${typed:+$typed }\${COMP_WORDS[i]}"
    case "$next" in ${commands.join("|")}) typed="$next" ;; *) break ;; esac
  done
  case "$typed" in
${cases.join("\n")}
  esac
  case "\${COMP_WORDS[COMP_CWORD]}" in
    -*) COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
    *) COMPREPLY=($(compgen -W "$words" -X "-*" -- "\${COMP_WORDS[COMP_CWORD]}")) ;;
  esac
}
complete -o default -F _caiyan caiyan
`;
}

function powershell(all: readonly Next[]): string {
  const entries = all.map(({ typed, words }) => `    '${typed}' = '${words.join(" ")}'`);
  return `# 用法：把 caiyan completion powershell | Out-String | Invoke-Expression 写进 $PROFILE
Register-ArgumentCompleter -Native -CommandName caiyan -ScriptBlock {
  param($word, $ast, $position)
  $next = @{
${entries.join("\n")}
  }
  $typed = ''
  foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
    $longer = "$typed $element".Trim()
    if ($element.Extent.EndOffset -ge $position -or -not $next.ContainsKey($longer)) { break }
    $typed = $longer
  }
  $next[$typed] -split ' ' | Where-Object {
    $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*')
  } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
