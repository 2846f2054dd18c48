// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code etalon completion}: a script that lets bash and zsh complete the commands. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

	private final Environment environment;

	@Spec
	private CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	CompletionCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		environment.out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
		return ExitStatus.OK;
	}
}
