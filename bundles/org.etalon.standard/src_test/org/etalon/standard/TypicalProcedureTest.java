// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class TypicalProcedureTest {

	@Test
	void hasTheTenOfTheConceptInItsOrder() {
		assertEquals("профилирование заявителя", caption(1));
		assertEquals("прием запроса и документов и (или) информации, необходимых для предоставления государственной "
				+ "или муниципальной услуги", caption(2));
		assertEquals("межведомственное (внутриведомственное) информационное взаимодействие", caption(3));
		assertEquals("приостановление предоставления государственной или муниципальной услуги", caption(4));
		assertEquals("принятие решения о предоставлении (об отказе в предоставлении) государственной или "
				+ "муниципальной услуги", caption(5));
		assertEquals("предоставление результата государственной или муниципальной услуги", caption(6));
		assertEquals("получение дополнительных сведений от заявителя", caption(7));
		assertEquals("распределение ограниченного ресурса", caption(8));
		assertEquals("оценка заявителя (объекта, принадлежащего заявителю)", caption(9));
		assertEquals("начало упреждающего (проактивного) предоставления государственной или муниципальной услуги",
				caption(10));
		assertEquals(10, TypicalProcedure.values().length);
	}

	private static String caption(int position) {
		TypicalProcedure procedure = TypicalProcedure.at(position).value();
		assertEquals(position, procedure.position());
		return procedure.caption().ru();
	}

	@Test
	void refusesAPlaceTheListDoesNotHave() {
		for (int position : new int[] { 0, 11, -1, Integer.MAX_VALUE }) {
			assertEquals(new Flaw("position", Flaw.INVALID_INPUT, Integer.toString(position), "1…10"),
					assertInstanceOf(Ruling.Refused.class, TypicalProcedure.at(position)).flaw());
		}
	}

	@Test
	void explainsItself() {
		var step = ((Ruling.Made<TypicalProcedure>) TypicalProcedure.at(3)).trace().get(0);
		assertEquals("3 / 10 Концепция IV.8", step.input() + ' ' + step.clause());
	}
}
