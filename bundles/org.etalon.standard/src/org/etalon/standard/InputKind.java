// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;

import org.etalon.norm.Text;

/** What kind of figure an input of an indicator is, and what it can be. */
public enum InputKind {
	/** A share in percent, 0 to 100. */
	PERCENT("0…100", "процент", "percent"),
	/** A net promoter score in percent, -100 to 100. */
	NPS("-100…100", "NPS, процент", "NPS, percent"),
	/** A number of things. */
	COUNT("0, 1, 2…", "количество", "count"),
	/** A time in hours. */
	HOURS("≥ 0", "часы", "hours"),
	/** Yes or no. */
	YES_NO("true|false", "да или нет", "yes or no");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final String domain;
	private final Text caption;

	InputKind(String domain, String ru, String en) {
		this.domain = domain;
		this.caption = new Text(ru, en);
	}

	/** The values it can have, as figures that need no translation. */
	public String domain() {
		return domain;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** Whether it is a percentage, which setting A29 rounds. */
	public boolean isPercentage() {
		return this == PERCENT || this == NPS;
	}

	/** Whether {@code number} can be; a number never answers yes or no. */
	public boolean allows(BigDecimal number) {
		return switch (this) {
		case PERCENT -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
		case NPS -> number.abs().compareTo(HUNDRED) <= 0;
		case COUNT -> number.signum() >= 0 && Decimals.isWhole(number);
		case HOURS -> number.signum() >= 0;
		case YES_NO -> false;
		};
	}
}
