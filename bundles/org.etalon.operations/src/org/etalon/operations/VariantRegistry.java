// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.List;

/** The variants that are installed now; an OSGi service. */
public interface VariantRegistry {

	/** All of them, in order of id. */
	List<InstalledVariant> variants();
}
