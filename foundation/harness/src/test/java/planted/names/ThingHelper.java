package planted.names;

class ThingHelper {}
