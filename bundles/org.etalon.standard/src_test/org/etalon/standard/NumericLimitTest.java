// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.standard.NumericLimit.Check;
import org.etalon.standard.NumericLimit.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumericLimitTest {

	private static Ruling<Check> check(String metric, String value) {
		return NumericLimit.check(metric, new BigDecimal(value));
	}

	@ParameterizedTest
	@CsvSource({ "oneStopServiceMinutes,5,true,REQUIRED,4.5.6.3", "oneStopServiceMinutes,5.01,false,REQUIRED,4.5.6.3",
			"formFillMinutes,10,true,REQUIRED,4.5.6.6", "formFillMinutes,10.5,false,REQUIRED,4.5.6.6",
			"blinksPerSecond,3,true,REQUIRED,4.6.1.11", "blinksPerSecond,3.1,false,REQUIRED,4.6.1.11",
			"smallestScreenWidth,320,true,REQUIRED,4.6.1.13", "smallestScreenWidth,321,false,REQUIRED,4.6.1.13",
			"smallestScreenHeight,240,true,REQUIRED,4.6.1.13", "smallestScreenHeight,241,false,REQUIRED,4.6.1.13",
			"callTransfers,2,true,REQUIRED,4.6.3.2", "callTransfers,3,false,REQUIRED,4.6.3.2",
			"firstReplyHours,24,true,REQUIRED,4.6.4.3", "firstReplyHours,24.01,false,REQUIRED,4.6.4.3",
			"mentionMaxHours,4,true,MAXIMUM_LEVEL,4.6.5.3", "mentionMaxHours,5,false,MAXIMUM_LEVEL,4.6.5.3",
			"officialMaxHours,2,true,MAXIMUM_LEVEL,4.6.5.3", "officialMaxHours,2.5,false,MAXIMUM_LEVEL,4.6.5.3",
			"busStopMeters,300,true,RECOMMENDED,4.6.7.1", "busStopMeters,301,false,RECOMMENDED,4.6.7.1",
			"firstBookingNoticeHours,24,true,MAXIMUM_LEVEL,4.6.7.6",
			"firstBookingNoticeHours,23,false,MAXIMUM_LEVEL,4.6.7.6",
			"firstBookingNoticeHours,48,true,MAXIMUM_LEVEL,4.6.7.6",
			"secondBookingNoticeHours,2,true,MAXIMUM_LEVEL,4.6.7.6",
			"secondBookingNoticeHours,1.9,false,MAXIMUM_LEVEL,4.6.7.6", "waitMinutes,15,true,REQUIRED,4.6.8.5",
			"waitMinutes,15.5,false,REQUIRED,4.6.8.5", "waitMinutes,0,true,REQUIRED,4.6.8.5",
			"waitMinutes,1E+999999999,false,REQUIRED,4.6.8.5" })
	void comparesWithTheLimit(String metric, String value, boolean ok, Force force, String clause) {
		Check check = check(metric, value).value();
		assertEquals(ok, check.ok());
		assertEquals(force, check.limit().force());
		assertEquals("Станд. " + clause, check.limit().clause().toString());
		assertEquals(metric, check.limit().metric());
	}

	@ParameterizedTest
	@EnumSource
	void allowsTheLimitItselfAndNothingBeyond(NumericLimit limit) {
		BigDecimal little = new BigDecimal("1E-9");
		BigDecimal beyond = limit.side() == NumericLimit.Side.AT_MOST ? limit.limit().add(little)
				: limit.limit().subtract(little);
		assertTrue(NumericLimit.check(limit.metric(), limit.limit()).value().ok());
		assertEquals(new Check(limit, false), NumericLimit.check(limit.metric(), beyond).value());
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		Flaw unknown = assertInstanceOf(Ruling.Refused.class, check("queueMinutes", "1")).flaw();
		assertEquals("metric INVALID_INPUT queueMinutes",
				unknown.field() + ' ' + unknown.code() + ' ' + unknown.found());
		assertTrue(unknown.expected().startsWith("oneStopServiceMinutes|formFillMinutes|"));
		assertEquals(new Flaw("value", Flaw.INVALID_INPUT, "-0.5", "≥ 0"),
				assertInstanceOf(Ruling.Refused.class, check("waitMinutes", "-0.5")).flaw());
	}

	@Test
	void explainsItself() {
		assertEquals("waitMinutes: 15 ≤ 15, REQUIRED", step("waitMinutes", "15"));
		assertEquals("busStopMeters: 300.5 > 300, RECOMMENDED", step("busStopMeters", "300.50"));
		assertEquals("firstBookingNoticeHours: 20 < 24, MAXIMUM_LEVEL", step("firstBookingNoticeHours", "20"));
		assertEquals("secondBookingNoticeHours: 3 ≥ 2, MAXIMUM_LEVEL", step("secondBookingNoticeHours", "3"));
	}

	private static String step(String metric, String value) {
		var step = ((Ruling.Made<Check>) check(metric, value)).trace().get(0);
		return step.subject() + ": " + step.input();
	}
}
