// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** Hears how far an operation is, and can stop it. */
public interface Progress {

	/** Says nothing and never stops. */
	Progress NONE = new Progress() {

		@Override
		public void at(long done, long total) {
			// nobody listens
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * Work done so far.
	 *
	 * @param total all of the work, 0 if not known
	 */
	void at(long done, long total);

	/** Whether the operation should stop. */
	boolean cancelled();
}
