"""A second reading of the content and a second count of its numbers.

Written from the content model alone, in another language than the generator and without
its sources, so that a mistake in one is not a mistake in both.
"""
