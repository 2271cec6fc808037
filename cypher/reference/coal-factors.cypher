// The factors that turn fuels, electricity and heat into standard coal.
MATCH (c:CoalFactor)
RETURN c.energy AS energy, c.unit AS unit, c.kgcePerUnit AS kgcePerUnit, c.basis AS basis, c.edition AS edition, c.citation AS citation, c.verified AS verified
ORDER BY c.rank
