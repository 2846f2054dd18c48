// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * How many materials are checked (clause 49: «выборочно»), and how many of them in each region. The Rules name no
 * number: the size is the one that estimates a share with a stated confidence and margin, by n = n₀ / (1 + (n₀ − 1) /
 * N) with n₀ = z² · 0,25 / e² (the worst case p = 0,5), rounded up. Regions get their parts by the largest remainder,
 * each that has materials at least one while there are enough.
 *
 * @param size    how many are checked
 * @param regions how many in each region, in order of the names
 */
public record SampleSize(int size, Map<String, Integer> regions) {

	/** Quantiles of the normal distribution for the confidences there are, percent. */
	private static final Map<Integer, BigDecimal> QUANTILES = new TreeMap<>(
			Map.of(90, new BigDecimal("1.645"), 95, new BigDecimal("1.960"), 99, new BigDecimal("2.576")));
	private static final Clause CLAUSE = new Clause("49");
	private static final int WORST_MARGIN = 50;

	public SampleSize {
		regions = Map.copyOf(regions);
	}

	/**
	 * The size of a sample.
	 *
	 * @param materials  how many materials each region sent; none is left out
	 * @param confidence 90, 95 or 99 percent
	 * @param margin     1…50 percent
	 */
	public static Ruling<SampleSize> of(Map<String, Integer> materials, int confidence, int margin) {
		if (!QUANTILES.containsKey(confidence)) {
			return Ruling.invalid("confidence", confidence, "90, 95, 99");
		}
		if (margin < 1 || margin > WORST_MARGIN) {
			return Ruling.invalid("margin", margin, "1…" + WORST_MARGIN);
		}
		Map<String, Integer> filled = new TreeMap<>(materials);
		filled.values().removeIf(count -> count == 0);
		if (filled.isEmpty() || filled.values().stream().anyMatch(count -> count < 0)) {
			return Ruling.invalid("materials", materials, "≥ 1");
		}
		long all = filled.values().stream().mapToLong(Integer::longValue).sum();
		// Exact up to the last division: z² · 2500 · N / (e² · (N − 1) + z² · 2500), with e in percent.
		BigDecimal z = QUANTILES.get(confidence);
		BigDecimal worst = z.multiply(z).multiply(BigDecimal.valueOf(2500));
		BigDecimal below = BigDecimal.valueOf((long) margin * margin).multiply(BigDecimal.valueOf(all - 1)).add(worst);
		int size = worst.multiply(BigDecimal.valueOf(all)).divide(below, MathContext.DECIMAL128)
				.setScale(0, RoundingMode.CEILING).intValueExact();
		Map<String, Integer> regions = shares(filled, all, Math.max(size, Math.min(filled.size(), (int) all)));
		int checked = regions.values().stream().mapToInt(Integer::intValue).sum();
		return Ruling.made(
				new SampleSize(checked, regions), TraceStep.of("SAMPLE",
						all + ", " + confidence + " % (z = " + z + "), ±" + margin + " % → " + size, CLAUSE),
				TraceStep.of("REGIONS", filled.size() + " → " + checked, CLAUSE));
	}

	private static Map<String, Integer> shares(Map<String, Integer> materials, long all, int size) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		Map<String, BigInteger> remainders = new LinkedHashMap<>();
		int given = 0;
		for (Map.Entry<String, Integer> region : materials.entrySet()) {
			BigInteger[] part = BigInteger.valueOf(region.getValue()).multiply(BigInteger.valueOf(size))
					.divideAndRemainder(BigInteger.valueOf(all));
			int share = Math.max(1, part[0].intValueExact());
			shares.put(region.getKey(), share);
			remainders.put(region.getKey(), part[0].signum() == 0 ? BigInteger.ZERO : part[1]);
			given += share;
		}
		List<String> order = new ArrayList<>(materials.keySet());
		order.sort(Comparator.comparing((String region) -> remainders.get(region)).reversed()
				.thenComparing(Comparator.naturalOrder()));
		for (int i = 0; given < size; i = (i + 1) % order.size()) {
			String region = order.get(i);
			if (shares.get(region) < materials.get(region)) {
				shares.merge(region, 1, Integer::sum);
				given++;
			}
		}
		return shares;
	}
}
