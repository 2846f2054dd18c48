// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

class ArrangementTest {

	private final Map<Object, Object> kept = new HashMap<>();
	private final Arrangement arrangement = new Arrangement((Preferences) Proxy.newProxyInstance(
			getClass().getClassLoader(), new Class<?>[] { Preferences.class }, (proxy, method, values) -> {
				switch (method.getName()) {
				case "put" -> kept.put(values[0], values[1]);
				case "get" -> {
					return kept.getOrDefault(values[0], values[1]);
				}
				default -> {
					// flush
				}
				}
				return null;
			}));

	@Test
	void comesBackAsItWasLeft() {
		assertEquals(Optional.empty(), arrangement.read());
		Properties state = new Properties();
		state.setProperty("ключ=", "1,2\n3");
		arrangement.write(state);
		assertEquals(Optional.of(state), arrangement.read());
	}

	@Test
	void isForgottenWhenThereAreOtherColumns() {
		arrangement.write(new Properties());
		kept.put("columns.of", "name,colour");
		assertEquals(Optional.empty(), arrangement.read());
	}

	@Test
	void isForgottenWhenItCannotBeRead() {
		arrangement.write(new Properties());
		kept.put("columns", "a=\\uZZZZ");
		assertEquals(Optional.empty(), arrangement.read());
	}
}
