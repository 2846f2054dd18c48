// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * The share of repeat requests (доля повторных запросов): of users who came back for the very same service within four
 * weeks after an information system showed that they had got it.
 * <p>
 * A request is a repeat if it was submitted on the day of the success of an earlier request of the same user for the
 * same service, or up to 28 days after it; any earlier request counts, not the last one only, and a request counts once
 * however many successes precede it. Before the success it is no repeat, as nothing had been got yet. Days have no
 * times: of requests of one day the one with the earlier success counts as the earlier one, so that the first never
 * repeats its own follower and the order of the input does not matter. The denominator is all requests (A38).
 *
 * @param requests number of requests
 * @param repeats  number of those that repeat an earlier one
 * @param share    percent with two decimal places, half up; null without requests
 */
public record RepeatRequests(int requests, int repeats, BigDecimal share) {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "разд. 6, табл. 1");
	private static final int DAYS = 28;
	private static final Comparator<ServiceRequest> EARLIER_FIRST = Comparator.comparing(ServiceRequest::submitted)
			.thenComparing(ServiceRequest::success, Comparator.nullsLast(Comparator.naturalOrder()));

	/** The requests that can repeat each other. */
	private record Key(String user, String service) {
	}

	/**
	 * The share among requests, in any order.
	 *
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a success before the request, or a user or a
	 *         service without a name
	 */
	public static Ruling<RepeatRequests> of(List<ServiceRequest> requests) {
		Map<Key, List<ServiceRequest>> histories = new HashMap<>();
		for (int i = 0; i < requests.size(); i++) {
			ServiceRequest request = requests.get(i);
			String place = "requests[" + (i + 1) + "].";
			if (request.user().isBlank()) {
				return Ruling.invalid(place + "user", request.user(), "…");
			}
			if (request.service().isBlank()) {
				return Ruling.invalid(place + "service", request.service(), "…");
			}
			if (request.success() != null && request.success().isBefore(request.submitted())) {
				return Ruling.invalid(place + "success", request.success(), "≥ " + request.submitted());
			}
			histories.computeIfAbsent(new Key(request.user(), request.service()), key -> new ArrayList<>())
					.add(request);
		}
		int repeats = histories.values().stream().mapToInt(RepeatRequests::repeats).sum();
		int all = requests.size();
		BigDecimal share = all == 0 ? null : Decimals.percent(repeats, all);
		return Ruling.made(new RepeatRequests(all, repeats, share), TraceStep.of("REPEAT_REQUESTS",
				repeats + " / " + all + " (≤ " + DAYS + ")" + (all == 0 ? "" : " → " + share.toPlainString()), CLAUSE));
	}

	private static int repeats(List<ServiceRequest> history) {
		history.sort(EARLIER_FIRST);
		TreeSet<LocalDate> successes = new TreeSet<>();
		int repeats = 0;
		for (ServiceRequest request : history) {
			LocalDate last = successes.floor(request.submitted());
			if (last != null && request.submitted().toEpochDay() - last.toEpochDay() <= DAYS) {
				repeats++;
			}
			if (request.success() != null) {
				successes.add(request.success());
			}
		}
		return repeats;
	}
}
