using Kubewright.Core.Application.Options;

namespace Kubewright.Core.Tests.Application.Options;

/// <summary>What the type converters take that configuration binds with: System.ComponentModel.TypeConverter.</summary>
public sealed class SettingTypeTests
{
    [Theory]
    [InlineData("bool", "True", "1")]
    [InlineData("byte", "255", "256")]
    [InlineData("byte", "0", "-1")]
    [InlineData("sbyte", "-128", "128")]
    [InlineData("short", "-32768", "32768")]
    [InlineData("ushort", "65535", "-1")]
    [InlineData("int", "2147483647", "2147483648")]
    [InlineData("int", " +5 ", "5.0")]
    [InlineData("int", "-2147483648", "1,000")]
    [InlineData("uint", "4294967295", "-1")]
    [InlineData("long", "-9223372036854775808", "9223372036854775808")]
    [InlineData("ulong", "0", "-1")]
    [InlineData("ulong", "18446744073709551615", "18446744073709551616")]
    [InlineData("float", "1e5", "1,5")]
    [InlineData("double", "-1.5", "one")]
    [InlineData("decimal", "1e2", "1,000")]
    [InlineData("TimeSpan", "00:00:30", "30s")]
    [InlineData("TimeSpan", "30", "PT30S")]
    [InlineData("Guid", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff")]
    public void Type_TakesATextAndNotTheOther(string type, string text, string other)
    {
        var setting = new SettingType(type, []);
        Assert.True(setting.Takes(text));
        Assert.False(setting.Takes(other));
        Assert.True(setting.Takes("  "));
    }

    [Theory]
    [InlineData("#FF")]
    [InlineData("0xFF")]
    [InlineData("0XFF")]
    [InlineData("&hFF")]
    [InlineData("&HFF")]
    public void WholeNumbers_MayBeHexadecimal(string text)
    {
        Assert.True(new SettingType("int", []).Takes(text));
        Assert.False(new SettingType("double", []).Takes(text));
    }

    [Theory]
    [InlineData("Warning", true)]
    [InlineData("warning", true)]
    [InlineData("Warning, Error", true)]
    [InlineData("3", true)]
    [InlineData("Error,-1", true)]
    [InlineData("Warn", false)]
    [InlineData("Warning, Warn", false)]
    public void Enum_TakesItsMembersAndNumbers(string text, bool isTaken) =>
        Assert.Equal(isTaken, new SettingType("LogLevel", ["Warning", "Error"]).Takes(text));

    [Fact]
    public void UnknownType_TakesAnything()
    {
        Assert.True(SettingType.Any.Takes("x"));
        Assert.True(new SettingType("Uri", []).Takes("x"));
    }
}
