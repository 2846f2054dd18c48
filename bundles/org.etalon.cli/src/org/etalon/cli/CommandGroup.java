// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that is nothing but its subcommands, as {@code etalon monitor}; alone it shows its help. */
@Command(sortOptions = false)
final class CommandGroup implements Callable<Integer> {

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getOut());
		return ExitStatus.USAGE;
	}
}
