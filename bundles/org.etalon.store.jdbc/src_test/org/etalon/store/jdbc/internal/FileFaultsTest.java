// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.time.Clock;

import org.etalon.store.Stores.Location;

class FileFaultsTest extends FaultsContract {

	@Override
	Location location(String name) {
		return new Location(temp.resolve(name).toString(), "me", null, Clock.systemUTC());
	}

	@Override
	void strike(Process child, int round) {
		child.destroyForcibly(); // SIGKILL
	}

	@Override
	void recover() {
		// opening does
	}
}
