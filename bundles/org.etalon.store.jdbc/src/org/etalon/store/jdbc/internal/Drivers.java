// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import org.osgi.service.jdbc.DataSourceFactory;

/** Gives drivers when they are needed, and loads none before. */
@FunctionalInterface
interface Drivers {

	/**
	 * The factory of the driver of a database.
	 *
	 * @throws IllegalStateException if the product is incomplete
	 */
	DataSourceFactory of(Dialect dialect);
}
