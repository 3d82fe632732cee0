namespace Kubewright.Core.Application.Settings;

/// <summary>
/// Recognizes the settings of what an application does not use from those that it does. Many bring the settings of several stores, caches or brokers along,
/// and beside them one that chooses: <c>"Store": { "Kind": "Memory", "Sql": { ... } }</c>.
/// </summary>
internal static class SettingChoice
{
    private static readonly string[] Switches = ["Enabled", "IsEnabled", "Enable", "Active", "Use"];

    /// <summary>How settings end that choose one of what is beside them.</summary>
    private static readonly string[] Choosers = ["Provider", "Type", "Kind", "Driver", "Engine", "Backend", "Mode", "Use", "Using", "Implementation",
        "Selected", "Current", "Default", "Active"];

    /// <summary>What is chosen where nothing is connected to.</summary>
    private static readonly string[] NoServer = ["memory", "none", "null", "noop", "nop", "fake", "mock", "dummy", "disabled", "off", "sqlite", "litedb",
        "filesystem", "local"];

    /// <summary>Whether another setting says that the section which a setting is in is not in use, or may say so.</summary>
    public static bool IsUnused(ApplicationConfiguration configuration, string key)
    {
        for (var (own, colon) = (key, key.LastIndexOf(':')); colon > 0; (own, colon) = (own.Substring(0, colon), own.LastIndexOf(':', colon - 1)))
        {
            var section = own.Substring(0, colon);
            if (IsSwitchedOff(configuration, section) || ChoosesAnother(configuration, section))
            {
                return true;
            }
        }

        return ChoosesInMemory(configuration, key)
            || (IsConnectionString(key) && AnyChoice(configuration, "").Any(choice => NamesAnother(configuration, choice, key)));
    }

    private static bool IsSwitchedOff(ApplicationConfiguration configuration, string section) =>
        Array.Exists(Switches, name => IsFalse(configuration[$"{section}:{name}"]))
        || Array.Exists(Switches, name => IsFalse(configuration[section + name]) || IsFalse(configuration[ParentOf(section) + name + NameOf(section)]));

    /// <summary>Whether a setting beside a section, or in it, chooses something else: another section, or what needs no server.</summary>
    private static bool ChoosesAnother(ApplicationConfiguration configuration, string section) =>
        AnyChoice(configuration, section + ":").Any(choice => choice.Text is null || IsWithoutServer(choice.Text))
        || (ParentOf(section) is { Length: > 0 } parent
            && AnyChoice(configuration, parent).Any(choice => choice.Text is null || (IsName(choice.Text) && !AreLike(choice.Text, NameOf(section)))))
        || (ParentOf(section).Length == 0 && AnyChoice(configuration, "").Any(choice => NamesAnother(configuration, choice, section)));

    /// <summary>Whether a choice names what is beside a setting, and not it.</summary>
    private static bool NamesAnother(ApplicationConfiguration configuration, ConfigurationValue choice, string key)
    {
        var parent = ParentOf(key);
        return choice.Text is { } text && IsName(text) && !AreLike(text, NameOf(key)) && configuration.Keys
            .Where(other => other.StartsWith(parent, StringComparison.OrdinalIgnoreCase))
            .Any(other => AreLike(text, other.Substring(parent.Length).Split(':')[0]));
    }

    /// <summary><c>"UseInMemoryDatabase": true</c>, as templates have it, beside the connection strings of what is not used.</summary>
    private static bool ChoosesInMemory(ApplicationConfiguration configuration, string key) => IsConnectionString(key) && configuration.Keys.Any(other =>
        other.IndexOf("InMemory", StringComparison.OrdinalIgnoreCase) >= 0
            && string.Equals(configuration[other]?.Text, "true", StringComparison.OrdinalIgnoreCase));

    private static bool IsConnectionString(string key) => key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings right below a section that choose something.</summary>
    private static IEnumerable<ConfigurationValue> AnyChoice(ApplicationConfiguration configuration, string parent) => configuration.Keys
        .Where(key => key.Length > parent.Length
            && key.StartsWith(parent, StringComparison.OrdinalIgnoreCase)
            && key.IndexOf(':', parent.Length) < 0
            && Array.Exists(Choosers, word => key.EndsWith(word, StringComparison.OrdinalIgnoreCase) && IsWordOf(key, parent.Length, word)))
        .Select(key => configuration[key]!);

    /// <summary>Whether a name ends in a word of its own, <c>StoreType</c>, and not in the letters alone, <c>Prototype</c>.</summary>
    private static bool IsWordOf(string key, int start, string word) => key.Length - word.Length is var at
        && (at == start || char.IsUpper(key[at]) || key[at - 1] is '_' or '-' or '.');

    private static bool IsFalse(ConfigurationValue? value) => string.Equals(value?.Text, "false", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithoutServer(string choice) => ImageName.Normalize(choice) is { Length: > 0 } normalized
        && Array.Exists(NoServer, normalized.Contains);

    private static bool IsName(string text) => text.Length is > 1 and < 40 && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.')
        && !bool.TryParse(text, out _);

    private static bool AreLike(string left, string right)
    {
        var (one, other) = (ImageName.Normalize(left), ImageName.Normalize(right));
        return one.Length > 0 && other.Length > 0
            && (one.Contains(other) || other.Contains(one) || (one.Length > 3 && other.Length > 3 && one.Substring(0, 4) == other.Substring(0, 4)));
    }

    private static string ParentOf(string key) => key.Substring(0, key.LastIndexOf(':') + 1);

    private static string NameOf(string key) => key.Substring(key.LastIndexOf(':') + 1);
}
