using System.Globalization;
using Kubewright.Core.Application.Options;
using Microsoft.Extensions.Configuration;

namespace Kubewright.Analyzers.Tests.Application.Options;

/// <summary>What is said to be converted is held against what the binder of .NET's configuration converts.</summary>
public sealed class SettingTypeTruthTests
{
    private static readonly string[] Texts =
    [
        "abc", "0", "1", "-1", "+5", " 7 ", "127", "128", "255", "256", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
            "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "1e3", "1.5", "1,000", "1_000", "0x1F", "&h1F", "#1F", "true", "False", "TRUE", "yes", "no", "on",
            "30s", "5m", "00:00:30", "1.02:03:04", "1:00",
        "24:00:00", "30:00:00", "PT5M", "Infinity", "NaN", "d3b07384-d9a7-4f0e-8f5c-0a1b2c3d4e5f", "{d3b07384-d9a7-4f0e-8f5c-0a1b2c3d4e5f}",
            "d3b07384d9a74f0e8f5c0a1b2c3d4e5f",
        "Fast", "fast", "Fast, Slow", "Fast,Medium", "Medium", "2", "7",
    ];

    private enum Mode
    {
        Fast,
        Slow,
    }

    public static TheoryData<Type, string> Types => new()
    {
        { typeof(bool), "bool" },
        { typeof(byte), "byte" },
        { typeof(sbyte), "sbyte" },
        { typeof(short), "short" },
        { typeof(ushort), "ushort" },
        { typeof(int), "int" },
        { typeof(uint), "uint" },
        { typeof(long), "long" },
        { typeof(ulong), "ulong" },
        { typeof(float), "float" },
        { typeof(double), "double" },
        { typeof(decimal), "decimal" },
        { typeof(TimeSpan), "TimeSpan" },
        { typeof(Guid), "Guid" },
        { typeof(Mode), "Mode" },
        { typeof(Mode?), "Mode" },
        { typeof(int?), "int" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Text_IsConvertedAsTheBinderDoes(Type type, string name)
    {
        var setting = new SettingType(name, name == nameof(Mode) ? [.. Enum.GetNames<Mode>()] : []);

        Assert.Empty(Texts
            .Where(text => setting.Takes(text) != IsConverted(type, text) && !IsNumberOfEnum(setting, text))
            .Select(text => $"'{text}' as {type.Name}: converted {IsConverted(type, text)}, said {setting.Takes(text)}"));
    }

    /// <summary>Which numbers an enum takes is not told.</summary>
    private static bool IsNumberOfEnum(SettingType setting, string text) => !setting.Members.IsEmpty
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsConverted(Type type, string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("key", (string?)text)]).Build();
        try
        {
            _ = configuration.GetValue(type, "key");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
