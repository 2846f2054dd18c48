// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

/** How the command line ends; where several apply the highest counts. */
final class ExitStatus {

	/** Everything was done. */
	static final int OK = 0;
	/** Every row was checked and {@code --fail-on} was met. */
	static final int FAILED_ON = 1;
	/** Some rows were rejected, or one of several inputs could not be read. */
	static final int PARTIAL = 2;
	/** Nothing could be done. */
	static final int NOTHING = 3;
	/** An error in the product itself. */
	static final int INTERNAL = 4;
	/** The command was called wrongly. */
	static final int USAGE = 64;

	private ExitStatus() {
	}
}
