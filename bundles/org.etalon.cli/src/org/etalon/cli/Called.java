// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which command is called, as far as that can be told before the arguments are read: describing commands to the
 * library, and their help, takes longer than most of them work.
 */
final class Called {

	/** Nothing is known: every command is described. */
	static final Called ANY = new Called(List.of(), true, false);

	private static final List<String> COMMANDS = List.of("check", "explain", "variants", "settings", "rules", "cases",
			"calendar", "stars", "readability", "assess", "recertify", "issue", "send", "roadmap", "terminate",
			"recompute", "monitor", "due", "report", "register", "year-list", "model", "plan", "sample", "conformity",
			"materials", "sheet", "template", "db", "bundle", "trust", "update", "completion");

	/** The commands within others, by the words before them. */
	private static final Map<String, List<String>> MEMBERS = Map.ofEntries(entry("", COMMANDS),
			entry("roadmap", List.of("set", "draft", "show", "export", "change", "start", "close", "reopen")),
			entry("monitor", List.of("import", "evaluate", "backtest")), entry("report", List.of("share", "annual")),
			entry("register",
					List.of("import", "list", "show", "history", "set", "undo", "export", "approve", "editions",
							"contacts")),
			entry("year-list", List.of("list", "explain", "review", "approve", "diff", "build", "update")),
			entry("year-list review", List.of("import")),
			entry("model",
					List.of("validate", "diff", "merge", "export", "import", "facts", "keep", "publish", "set",
							"propose", "decide", "show")),
			entry("plan",
					List.of("draft", "show", "set", "submit", "agree", "return", "approve", "start", "list", "history",
							"export")),
			entry("conformity", List.of("check", "show")),
			entry("materials", List.of("send", "sample", "samples", "confirm", "return", "list", "history")),
			entry("sheet", List.of("list", "templates", "import", "export", "diff")),
			entry("db", List.of("info", "verify", "backup", "restore", "journal", "roles", "users", "user")),
			entry("bundle", List.of("init", "build", "try", "install", "accept", "list", "show", "remove", "rollback",
					"verify", "trial")),
			entry("trust", List.of("add", "list", "remove")));

	/** Among other letters, too. */
	private static final Pattern HELP = Pattern.compile("-\\p{Alpha}*h\\p{Alpha}*");

	private final List<String> words;
	private final boolean help;
	private final boolean version;

	private Called(List<String> words, boolean help, boolean version) {
		this.words = words;
		this.help = help;
		this.version = version;
	}

	/** What some arguments call. */
	static Called by(String... arguments) {
		List<String> all = Arrays.asList(arguments);
		for (int i = 0; i < all.size(); i++) {
			if (COMMANDS.contains(all.get(i))) {
				// these two show all of them
				boolean any = all.get(i).equals("completion") || asksForHelp(all.subList(0, i));
				return any ? ANY : new Called(all.subList(i, all.size()), asksForHelp(all), false);
			}
		}
		boolean version = !asksForHelp(all) && (all.contains("-V") || all.contains("--version"));
		return version ? new Called(List.of(), false, true) : ANY;
	}

	private static boolean asksForHelp(List<String> arguments) {
		return arguments.stream().anyMatch(each -> each.equals("--help") || HELP.matcher(each).matches());
	}

	/**
	 * The commands within one that have to be described: the called one if that is known, else all of them.
	 *
	 * @param path the words of the command, empty for the root
	 */
	List<String> members(String path) {
		List<String> members = MEMBERS.getOrDefault(path, List.of());
		if (version) {
			return List.of();
		}
		int at = path.isEmpty() ? 0 : path.split(" ").length;
		String next = at < words.size() && path.equals(String.join(" ", words.subList(0, at))) ? words.get(at) : "";
		return members.contains(next) ? List.of(next) : members;
	}

	/** Whether help is asked for, as far as that can be seen: a command that is nothing but others shows it, too. */
	boolean asksForHelp() {
		return help;
	}
}
