// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.etalon.norm.ProductionCalendar;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.etalon.ui.common.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFactsTest {

	@Test
	void knowTheAuthorityAndWhatMadeTheObjectWhatItIs(@TempDir Path folder) throws StoreException {
		try (Store store = StoreForTests.open(folder, Clock.systemUTC())) {
			CertificationObject object = ObjectModelTest.object("Услуга");
			CertificationObject owned = RegisterModel.OBJECTS.with(object, RegisterModel.OBJECTS.field("authorityId"),
					"A-1");
			store.write(new Intent("object.add", ""), session -> {
				session.records(RecordKinds.OBJECTS).add(object);
				return null;
			});
			Data data = new Data(store, List::of, ProductionCalendar::builtIn, "Etalon", Clock.systemUTC());
			assertNull(ObjectFacts.of(data, object.id()).authority());

			store.write(new Intent("object.own", ""), session -> {
				session.records(RecordKinds.AUTHORITIES)
						.add(new Authority("A-1", "Министерство образцов", AuthorityLevel.FEDERAL, null));
				session.records(RecordKinds.OBJECTS).update(owned, 1);
				return null;
			});
			store.write(new Intent("another.add", ""), session -> {
				session.records(RecordKinds.OBJECTS)
						.add(RegisterModel.OBJECTS.with(object, RegisterModel.OBJECTS.field("id"), "another"));
				return null;
			});
			ObjectFacts facts = ObjectFacts.of(data, object.id());
			assertEquals("Министерство образцов", facts.authority().name());
			assertEquals(owned, facts.dossier().object().value());
			assertEquals("object.own", facts.last().intent().operation());
			assertEquals(2, facts.history().size());
		}
	}
}
