// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.p2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.etalon.extensions.ProvisioningException;
import org.junit.jupiter.api.Test;

/** What p2 does is tested on the built product. */
class P2ProvisioningTest {

	@Test
	void saysWhatThePlatformSaid() {
		P2Provisioning provisioning = new P2Provisioning(location -> {
			throw new ProvisionException(new Status(IStatus.ERROR, "p2", "the profile is damaged"));
		});

		ProvisioningException failure = assertThrows(ProvisioningException.class, provisioning::installed);

		assertEquals(ProvisioningException.Code.FAILED, failure.code());
		assertEquals(List.of("the profile is damaged"), failure.details());
	}
}
