// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseNameTest {

	@ParameterizedTest
	@CsvSource({ "/home/anna/.local/share/etalon,etalon", "/data/register.mv.db,register", "/data/year/,year",
			"C:\\data\\year.mv.db,year",
			"jdbc:postgresql://db.example.org:5432/center?currentSchema=etalon,center (db.example.org:5432)" })
	void isTheLastPartOfTheAddress(String address, String name) {
		assertEquals(name, DatabaseName.of(address));
	}
}
