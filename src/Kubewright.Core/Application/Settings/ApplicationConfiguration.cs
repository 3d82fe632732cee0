using System.Collections.Immutable;

namespace Kubewright.Core.Application.Settings;

/// <summary>
/// The configuration that an application starts with, in the layers of <c>WebApplication.CreateBuilder</c>, the strongest first: command line,
/// environment, appsettings of the environment, appsettings, <c>DOTNET_</c> variables, <c>ASPNETCORE_</c> variables.
/// </summary>
public sealed class ApplicationConfiguration
{
    private readonly List<Dictionary<string, ConfigurationValue>> _layers = [];
    private readonly IReadOnlyDictionary<string, ConfigurationValue> _environment;

    /// <param name="arguments">The words of the container's command line.</param>
    /// <param name="argumentsSource">What gives the command line, as a message shows it.</param>
    /// <param name="use">Whether the application reads the command line.</param>
    /// <param name="environment">The environment variables of the container.</param>
    /// <param name="settings">The appsettings files of the application.</param>
    public ApplicationConfiguration(
        IEnumerable<string> arguments,
        string argumentsSource,
        CommandLineUse use,
        IReadOnlyDictionary<string, ConfigurationValue> environment,
        IEnumerable<SettingsFile> settings)
    {
        _environment = environment;
        var written = FromArguments(arguments, argumentsSource);
        Unread = use == CommandLineUse.NotRead ? [.. written.Keys] : [];
        _layers.Add(use switch
        {
            CommandLineUse.Read => written,
            CommandLineUse.NotRead => NewLayer(),
            _ => written.ToDictionary(pair => pair.Key, pair => pair.Value with { Text = null }, StringComparer.OrdinalIgnoreCase),
        });
        EnvironmentName = _layers[0].TryGetValue("environment", out var name)
            || environment.TryGetValue("DOTNET_ENVIRONMENT", out name)
            || environment.TryGetValue("ASPNETCORE_ENVIRONMENT", out name)
            ? name.Text
            : "Production";
        _layers.Add(FromEnvironment(environment, ""));
        var files = settings.ToList();
        IsKnown = EnvironmentName is not null && files.TrueForAll(file => file.IsRead || file.Environment is not null);
        foreach (var file in files
            .Where(file => file.Environment is null || string.Equals(file.Environment, EnvironmentName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Environment is null))
        {
            IsKnown &= file.IsRead;
            _layers.Add(FromSettings(file));
        }

        _layers.Add(FromEnvironment(environment, "DOTNET_"));
        _layers.Add(FromEnvironment(environment, "ASPNETCORE_"));
    }

    /// <summary>The environment that the application runs in; null where it is not known.</summary>
    public string? EnvironmentName { get; }

    /// <summary>Whether all of its layers could be read.</summary>
    public bool IsKnown { get; }

    /// <summary>The keys that the command line sets and that the application does not read, because its host is not given the arguments.</summary>
    public ImmutableArray<string> Unread { get; }

    /// <summary>The value of a key, of the strongest layer that has it; null where none has.</summary>
    public ConfigurationValue? this[string key]
    {
        get
        {
            foreach (var layer in _layers)
            {
                if (layer.TryGetValue(key, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>An environment variable of the container; null where nothing sets it.</summary>
    public ConfigurationValue? Variable(string name) => _environment.TryGetValue(name, out var value) ? value : null;

    /// <summary>All keys that have a value.</summary>
    public IEnumerable<string> Keys => _layers.SelectMany(layer => layer.Keys).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether hosts of other kinds may read another value: all but the weakest of several layers, and all but those of the host itself.</summary>
    public bool DependsOnHost(string key)
    {
        var having = _layers.Where(layer => layer.ContainsKey(key)).ToList();
        return having.Count > 1 || (having.Count == 1 && _layers.IndexOf(having[0]) < _layers.Count - 2);
    }

    /// <summary>The values below a key, each of the strongest layer that has it, by their full keys.</summary>
    public IReadOnlyDictionary<string, ConfigurationValue> Below(string section)
    {
        var values = new SortedDictionary<string, ConfigurationValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in _layers.SelectMany(layer => layer))
        {
            if (pair.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase) && !values.ContainsKey(pair.Key))
            {
                values.Add(pair.Key, pair.Value);
            }
        }

        return values;
    }

    /// <summary>Reads <c>--key value</c>, <c>--key=value</c>, <c>/key value</c> and <c>key=value</c>.</summary>
    private static Dictionary<string, ConfigurationValue> FromArguments(IEnumerable<string> arguments, string source)
    {
        var layer = NewLayer();
        var words = arguments.ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isSwitch = word.StartsWith("--", StringComparison.Ordinal) || word.StartsWith("/", StringComparison.Ordinal);
            var name = word.TrimStart('-', '/');
            var equals = name.IndexOf('=');
            if (equals > 0)
            {
                layer[name.Substring(0, equals)] = new ConfigurationValue(name.Substring(equals + 1), source, null);
            }
            else if (isSwitch && i + 1 < words.Count)
            {
                layer[name] = new ConfigurationValue(words[++i], source, null);
            }
        }

        return layer;
    }

    private static Dictionary<string, ConfigurationValue> FromEnvironment(IReadOnlyDictionary<string, ConfigurationValue> environment, string prefix)
    {
        var layer = NewLayer();
        foreach (var variable in environment)
        {
            if (variable.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                layer[SettingKey.OfVariable(variable.Key.Substring(prefix.Length))] = variable.Value;
            }
        }

        return layer;
    }

    private static Dictionary<string, ConfigurationValue> FromSettings(SettingsFile file)
    {
        var layer = NewLayer();
        foreach (var value in file.Values)
        {
            layer[value.Key] = new ConfigurationValue(value.Value.Value, $"{value.Key} in {file.File.Name}", value.Value.Span with { File = file.File });
        }

        return layer;
    }

    private static Dictionary<string, ConfigurationValue> NewLayer() => new(StringComparer.OrdinalIgnoreCase);
}
