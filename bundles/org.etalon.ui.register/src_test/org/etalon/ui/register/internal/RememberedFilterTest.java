// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.ObjectKind;
import org.etalon.operations.register.FieldCondition;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.store.records.SavedFilter.Combination;
import org.junit.jupiter.api.Test;
import org.osgi.service.prefs.Preferences;

class RememberedFilterTest implements RegisterModel.Watcher {

	private static final RegisterFilter FILTER = new RegisterFilter(Combination.NONE,
			List.of(FieldCondition.in(RegisterModel.OBJECTS.field("kind"), List.of(ObjectKind.SERVIS), true)), "слова");

	private final Map<String, String> kept = new HashMap<>();
	private final RememberedFilter remembered = new RememberedFilter((Preferences) Proxy.newProxyInstance(
			getClass().getClassLoader(), new Class<?>[] { Preferences.class }, (proxy, method, arguments) -> {
				switch (method.getName()) {
				case "get":
					return kept.getOrDefault(arguments[0], (String) arguments[1]);
				case "put":
					kept.put((String) arguments[0], (String) arguments[1]);
					return null;
				default:
					return null;
				}
			}));

	private RegisterFilter restored() {
		RegisterModel model = new RegisterModel(Runnable::run, Runnable::run, this);
		remembered.restore(model);
		return model.filter();
	}

	@Test
	void conditionsComeBackButNotTheWords() {
		assertEquals(RegisterFilter.ALL, restored());
		remembered.keep(FILTER);
		assertEquals(new RegisterFilter(FILTER.combined(), FILTER.conditions(), ""), restored());
	}

	@Test
	void whatIsNotUnderstoodIsLeftOut() {
		remembered.keep(FILTER);
		kept.replaceAll((key, value) -> key.equals("filter.conditions") ? "kind=OF_TOMORROW" : value);
		assertEquals(RegisterFilter.ALL, restored());
		kept.replaceAll((key, value) -> key.equals("filter.combined") ? "SOME" : "");
		assertEquals(RegisterFilter.ALL, restored());
	}

	@Override
	public void found(boolean anew) {
		// there is no database
	}

	@Override
	public void loaded() {
		throw new AssertionError();
	}

	@Override
	public void failed(Throwable why) {
		throw new AssertionError(why);
	}
}
