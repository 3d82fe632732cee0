using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

/// <summary>What kubectl makes of a value; the expected ones are its own.</summary>
public class ScalarResolutionTests
{
    [Theory]
    [InlineData("80", 80)]
    [InlineData("+1", 1)]
    [InlineData("-12", -12)]
    [InlineData("017", 15)]
    [InlineData("0124", 84)]
    [InlineData("0o17", 15)]
    [InlineData("0b101", 5)]
    [InlineData("-0b11", -3)]
    [InlineData("0x50", 80)]
    [InlineData("-0x1F", -31)]
    [InlineData("8_080", 8080)]
    [InlineData("1__0", 10)]
    [InlineData("1_", 1)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("!!int \"5\"", 5)]
    public void Integers(string text, long expected)
    {
        var scalar = Scalar(text);

        Assert.Equal(YamlScalarType.Integer, scalar.Type);
        Assert.True(scalar.TryGetInteger(out var value));
        Assert.Equal(expected, value);
        Assert.True(scalar.TryGetNumber(out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("+.5", 0.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("08", 8)]
    [InlineData("82.0", 82)]
    [InlineData("1_000.5", 1000.5)]
    [InlineData(".5_0", 0.5)]
    [InlineData("1e-400", 0)]
    [InlineData("!!float 5", 5)]
    [InlineData("12345678901234567890123", 1.2345678901234568e22)]
    public void Floats(string text, double expected)
    {
        var scalar = Scalar(text);

        Assert.Equal(YamlScalarType.Float, scalar.Type);
        Assert.True(scalar.TryGetNumber(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("82.0", true)]
    [InlineData("1e3", true)]
    [InlineData("08", true)]
    [InlineData("82.5", false)]
    [InlineData("1e19", false)]
    [InlineData("18446744073709551615", false)]
    [InlineData("\"82\"", false)]
    [InlineData("true", false)]
    public void IntegralFloats_FitAnIntegerField(string text, bool fits) => Assert.Equal(fits, Scalar(text).TryGetInteger(out _));

    [Theory]
    [InlineData("true", true)]
    [InlineData("Yes", true)]
    [InlineData("y", true)]
    [InlineData("ON", true)]
    [InlineData("false", false)]
    [InlineData("NO", false)]
    [InlineData("n", false)]
    [InlineData("Off", false)]
    [InlineData("!!bool \"yes\"", true)]
    public void Booleans(string text, bool expected)
    {
        var scalar = Scalar(text);

        Assert.Equal(YamlScalarType.Boolean, scalar.Type);
        Assert.True(scalar.TryGetBoolean(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("!!null")]
    public void Nulls(string text) => Assert.Equal(YamlScalarType.Null, Scalar(text).Type);

    [Theory]
    [InlineData("yEs")]
    [InlineData("tRUE")]
    [InlineData("nUll")]
    [InlineData("12:30:45")]
    [InlineData("2024-01-02")]
    [InlineData("2020-01-02T10:00:00Z")]
    [InlineData("1e")]
    [InlineData("0x")]
    [InlineData("0b12")]
    [InlineData("0o8")]
    [InlineData("1.2.3")]
    [InlineData("1e400")]
    [InlineData("0xFFFFFFFFFFFFFFFFF")]
    [InlineData("-a")]
    [InlineData("+")]
    [InlineData("._1")]
    [InlineData("\"80\"")]
    [InlineData("'true'")]
    [InlineData("!!str 80")]
    [InlineData("!!str ~")]
    [InlineData("! 80")]
    [InlineData("!custom 80")]
    public void Strings(string text) => Assert.Equal(YamlScalarType.String, Scalar(text).Type);

    [Theory]
    [InlineData("!!int x")]
    [InlineData("!!int 1.5")]
    [InlineData("!!bool 1")]
    [InlineData("!!null x")]
    [InlineData(".nan")]
    [InlineData("-.Inf")]
    public void ValuesThatCannotBecomeJson_BreakTheDocument(string text) =>
        Assert.Equal(YamlProblemKind.Syntax, Parsed.Problem("v: " + text + "\n", YamlDocumentState.Broken).Kind);

    [Theory]
    [InlineData("y", "true")]
    [InlineData("off", "false")]
    [InlineData("0x10", "16")]
    [InlineData("1.50", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1e1_0", "1e+10")]
    [InlineData("2020-01-01", "2020-01-01")]
    [InlineData("\"y\"", "y")]
    [InlineData("name", "name")]
    public void Keys_AreNamedAsJsonNamesThem(string key, string name)
    {
        var mapping = Parsed.Mapping(key + ": 1\n");

        Assert.Equal(name, Assert.Single(mapping.Entries).Name);
        Assert.NotNull(mapping[name]);
    }

    private static YamlScalar Scalar(string text) => Assert.IsType<YamlScalar>(Parsed.Value("v: " + text + "\n"));
}
