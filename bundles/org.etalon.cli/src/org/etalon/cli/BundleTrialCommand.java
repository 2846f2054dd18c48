// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

import org.etalon.operations.bundles.Trial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code etalon bundle trial}: what runs in the process of a trial; people have {@code bundle try} and
 * {@code bundle install}.
 */
@Command(name = "trial", hidden = true)
final class BundleTrialCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--request", paramLabel = "FILE", required = true, hidden = true)
	private String request;

	@Option(names = "--answer", paramLabel = "FILE", required = true, hidden = true)
	private String answer;

	BundleTrialCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		try {
			new Trial(environment.registry(), environment.scratch()).run(System.in,
					environment.folder().resolve(request), environment.folder().resolve(answer));
			return ExitStatus.OK;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
