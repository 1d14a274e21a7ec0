package planted.apart.two;

public class Written {}
