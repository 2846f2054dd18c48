// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Takes drivers from their services. Their bundles register them from activators, which load a good part of the
 * database; nobody starts them with the product, but this does at the first database that needs one, for this run only.
 */
final class BundleDrivers implements Drivers {

	private final BundleContext context;

	BundleDrivers(BundleContext context) {
		this.context = context;
	}

	@Override
	public DataSourceFactory of(Dialect dialect) {
		return switch (dialect) {
		case H2 -> of("com.h2database", "org.h2.Driver");
		case POSTGRESQL -> of("org.postgresql.jdbc", "org.postgresql.Driver");
		};
	}

	private DataSourceFactory of(String bundle, String driver) {
		ServiceReference<DataSourceFactory> service = find(driver);
		if (service == null) {
			start(bundle);
			service = find(driver);
		}
		DataSourceFactory factory = service == null ? null : context.getService(service);
		if (factory == null) {
			throw new IllegalStateException("no service for " + driver);
		}
		return factory;
	}

	private ServiceReference<DataSourceFactory> find(String driver) {
		try {
			return context
					.getServiceReferences(DataSourceFactory.class,
							"(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + driver + ")")
					.stream().max(ServiceReference::compareTo).orElse(null);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e); // no name of a class breaks a filter
		}
	}

	private void start(String name) {
		for (Bundle bundle : context.getBundles()) {
			if (name.equals(bundle.getSymbolicName())) {
				try {
					bundle.start(Bundle.START_TRANSIENT);
				} catch (BundleException e) {
					throw new IllegalStateException(name + " does not start", e);
				}
			}
		}
	}
}
