// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class RepeatRequestsTest {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	/** A request of one user for one service, days counted from a first one; no success below 0. */
	private static ServiceRequest request(int submitted, int success) {
		return request("u", "s", submitted, success);
	}

	private static ServiceRequest request(String user, String service, int submitted, int success) {
		return new ServiceRequest(user, service, DAY.plusDays(submitted), success < 0 ? null : DAY.plusDays(success));
	}

	private static int repeats(ServiceRequest... requests) {
		return RepeatRequests.of(Arrays.asList(requests)).value().repeats();
	}

	@Test
	void sharesOutOfAllRequests() {
		RepeatRequests share = RepeatRequests.of(List.of(request("u1", "s", 0, 9), request("u1", "s", 37, -1),
				request("u2", "s", 4, 5), request("u2", "s", 34, -1))).value();
		assertEquals(new RepeatRequests(4, 1, new BigDecimal("25.00")), share);
		assertEquals(new RepeatRequests(0, 0, null), RepeatRequests.of(List.of()).value());
	}

	@Test
	void countsTwentyEightDaysFromTheSuccess() {
		assertEquals(1, repeats(request(0, 10), request(38, -1)));
		assertEquals(0, repeats(request(0, 10), request(39, -1)));
		assertEquals(1, repeats(request(0, 10), request(11, -1)));
	}

	@Test
	void countsTheDayOfTheSuccessButNothingBefore() {
		assertEquals(1, repeats(request(0, 10), request(10, -1)));
		assertEquals(0, repeats(request(0, 10), request(9, -1)));
		assertEquals(0, repeats(request(0, -1), request(9, -1)));
	}

	@Test
	void asksForTheSameUserAndTheSameService() {
		assertEquals(0, repeats(request("u", "s", 0, 0), request("v", "s", 1, -1)));
		assertEquals(0, repeats(request("u", "s", 0, 0), request("u", "t", 1, -1)));
		assertEquals(0, repeats(request("u s", "t", 0, 0), request("u", "s t", 1, -1)));
	}

	@Test
	void countsARequestOnceWhateverPrecedesIt() {
		assertEquals(2, repeats(request(0, 1), request(2, 3), request(5, -1)));
		// The last success is too recent to be before the request, or too old; an earlier one counts.
		assertEquals(1, repeats(request(0, 2), request(1, 20), request(10, -1)));
		assertEquals(1, repeats(request(0, 30), request(1, 2), request(31, -1)));
	}

	@Test
	void takesOneOfTheRequestsOfADayAsTheFirst() {
		assertEquals(1, repeats(request(5, 5), request(5, 5)));
		assertEquals(2, repeats(request(5, 5), request(5, 5), request(5, 5)));
		assertEquals(1, repeats(request(5, 5), request(5, -1)));
		assertEquals(1, repeats(request(5, -1), request(5, 5)));
		assertEquals(0, repeats(request(5, 6), request(5, -1)));
		assertEquals(1, repeats(request(5, 9), request(5, 5)));
	}

	@Test
	void standsDatesAtTheEndOfTime() {
		assertEquals(1, repeats(new ServiceRequest("u", "s", LocalDate.MAX, LocalDate.MAX),
				new ServiceRequest("u", "s", LocalDate.MAX, null)));
		assertEquals(0, repeats(new ServiceRequest("u", "s", LocalDate.MIN, LocalDate.MIN),
				new ServiceRequest("u", "s", LocalDate.MAX, null)));
	}

	@Test
	void refusesWhatCannotBe() {
		assertEquals(new Flaw("requests[2].success", Flaw.INVALID_INPUT, "2024-01-05", "≥ 2024-01-06"),
				flaw(request(0, 0), request(5, 4)));
		assertEquals(new Flaw("requests[1].user", Flaw.INVALID_INPUT, " ", "…"), flaw(request(" ", "s", 0, 0)));
		assertEquals(new Flaw("requests[1].service", Flaw.INVALID_INPUT, "", "…"), flaw(request("u", "", 0, 0)));
		assertThrows(NullPointerException.class, () -> new ServiceRequest(null, "s", DAY, DAY));
		assertThrows(NullPointerException.class, () -> new ServiceRequest("u", null, DAY, DAY));
		assertThrows(NullPointerException.class, () -> new ServiceRequest("u", "s", null, DAY));
	}

	private static Flaw flaw(ServiceRequest... requests) {
		return assertInstanceOf(Ruling.Refused.class, RepeatRequests.of(Arrays.asList(requests))).flaw();
	}

	@Test
	void explainsItself() {
		assertEquals("1 / 2 (≤ 28) → 50.00", step(request(0, 0), request(1, -1)));
		assertEquals("0 / 0 (≤ 28)", step());
	}

	private static String step(ServiceRequest... requests) {
		return ((Ruling.Made<RepeatRequests>) RepeatRequests.of(Arrays.asList(requests))).trace().get(0).input();
	}

	@Test
	void equalsANaiveCountInAnyOrder() {
		Random random = new Random(54);
		for (int i = 0; i < 2000; i++) {
			List<ServiceRequest> requests = new ArrayList<>();
			for (int n = random.nextInt(12); n > 0; n--) {
				int submitted = random.nextInt(70);
				requests.add(request("u" + random.nextInt(2), "s" + random.nextInt(2), submitted,
						random.nextInt(3) == 0 ? -1 : submitted + random.nextInt(25)));
			}
			int expected = naive(requests);
			assertEquals(expected, RepeatRequests.of(requests).value().repeats(), requests::toString);
			Collections.shuffle(requests, random);
			assertEquals(expected, RepeatRequests.of(requests).value().repeats(), requests::toString);
		}
	}

	/** Each request against each other one; of those of one day, all whose success is that day but the first. */
	private static int naive(List<ServiceRequest> requests) {
		int repeats = 0;
		for (int i = 0; i < requests.size(); i++) {
			boolean repeat = false;
			for (int j = 0; j < requests.size(); j++) {
				ServiceRequest one = requests.get(j);
				ServiceRequest two = requests.get(i);
				if (i == j || !one.user().equals(two.user()) || !one.service().equals(two.service())
						|| one.success() == null) {
					continue;
				}
				long days = ChronoUnit.DAYS.between(one.success(), two.submitted());
				boolean sameDay = one.submitted().equals(two.submitted());
				boolean tied = sameDay && one.success().equals(two.success());
				repeat |= days >= 0 && days <= 28 && (!tied || j < i);
			}
			repeats += repeat ? 1 : 0;
		}
		return repeats;
	}
}
