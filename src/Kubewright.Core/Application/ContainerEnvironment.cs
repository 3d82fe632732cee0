using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application;

/// <summary>
/// The environment variables that a container starts with: those of the base image, over them the Dockerfile's, over them what the manifest
/// takes from ConfigMaps (<c>envFrom</c>), over them what it sets itself (<c>env</c>).
/// </summary>
internal static class ContainerEnvironment
{
    public static IReadOnlyDictionary<string, ConfigurationValue> Read(ManifestSet set, Workload workload, Container container, ContainerImage? image)
    {
        var variables = new Dictionary<string, ConfigurationValue>(StringComparer.OrdinalIgnoreCase);
        AddImage(image, variables);
        foreach (var source in container.Node.Mappings("envFrom"))
        {
            AddAll(set, workload, source, variables);
        }

        foreach (var variable in container.Node.Mappings("env"))
        {
            if (variable.String("name") is { IsKnown: true } name)
            {
                variables[name.Value] = ValueOf(set, workload, container, variable, name.Value);
            }
        }

        return variables;
    }

    /// <summary>A ConfigMap that all variables are taken from and that no file in scope makes; null where there is none.</summary>
    public static string? NotInScope(ManifestSet set, Workload workload, Container container)
    {
        foreach (var source in container.Node.Mappings("envFrom"))
        {
            if (source["configMapRef"] is null)
            {
                continue;
            }

            var name = source.Mapping("configMapRef").String("name");
            if (!name.IsKnown || ConfigMap(set, workload, name.Value) is null)
            {
                return name.IsKnown ? $"ConfigMap '{name.Value}'" : "a ConfigMap";
            }
        }

        return null;
    }

    /// <summary>
    /// Whether all variables are taken from a Secret, too, that no file in scope makes or that says where to listen: most hold credentials alone.
    /// </summary>
    public static bool MayBeHiddenBySecret(ManifestSet set, Workload workload, Container container) => container.Node.Mappings("envFrom")
        .Where(source => source["secretRef"] is not null)
        .Select(source => source.Mapping("secretRef").String("name"))
        .Any(name => !name.IsKnown
            || set.Find(workload, "", "Secret", set.NamespaceOf(workload).Name, name.Value).FirstOrDefault() is not { } secret
            || (secret.Node.Mapping("data")?.Entries ?? []).Concat(secret.Node.Mapping("stringData")?.Entries ?? [])
                .Any(entry => SaysWhereToListen(entry.Name)));

    private static bool SaysWhereToListen(string name) =>
        name.EndsWith("URLS", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_PORTS", StringComparison.OrdinalIgnoreCase)
            || name.IndexOf("Kestrel", StringComparison.OrdinalIgnoreCase) >= 0;

    private static void AddImage(ContainerImage? image, Dictionary<string, ConfigurationValue> variables)
    {
        if (image?.BaseImage is { Text: { } text } baseImage && DotNetImage.Parse(text)?.ListeningVariable is { } brought)
        {
            variables[brought.Name] = new ConfigurationValue(brought.Value, $"image default of {text.Split('@')[0]}", baseImage.Span);
        }

        foreach (var variable in image?.Environment ?? new Dictionary<string, DockerValue>())
        {
            var source = image!.File is { } file ? $"{variable.Key} in the {file.Name}" : $"ContainerEnvironmentVariable {variable.Key} of the project";
            variables[variable.Key] = new ConfigurationValue(variable.Value.Text, source, variable.Value.Span);
        }
    }

    private static void AddAll(ManifestSet set, Workload workload, YamlMapping source, Dictionary<string, ConfigurationValue> variables)
    {
        var prefix = source.String("prefix").Or("");
        var name = source.Mapping("configMapRef").String("name");
        if (!name.IsKnown || ConfigMap(set, workload, name.Value) is not { } configMap)
        {
            return;
        }

        foreach (var entry in configMap.Node.Mapping("data")?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar)
            {
                variables[prefix + entry.Key.Value] = new ConfigurationValue(
                    scalar.IsPlaceholder ? null : scalar.Value,
                    $"{prefix}{entry.Key.Value} of {configMap}",
                    scalar.Span);
            }
        }
    }

    private static ConfigurationValue ValueOf(ManifestSet set, Workload workload, Container container, YamlMapping variable, string name)
    {
        var source = $"{name} of {container}";
        if (variable["value"] is YamlScalar written)
        {
            // A reference to another variable, $(X), is not followed.
            return new ConfigurationValue(written.IsPlaceholder ? null : written.Value, source, written.Span);
        }

        var reference = variable.Mapping("valueFrom").Mapping("configMapKeyRef");
        var from = reference.String("name");
        var key = reference.String("key");
        return from.IsKnown && key.IsKnown
            && ConfigMap(set, workload, from.Value)?.Node.Mapping("data")?[key.Value] is YamlScalar { IsPlaceholder: false } value
            ? new ConfigurationValue(value.Value, $"{source}, from ConfigMap '{from.Value}'", value.Span)
            : variable["valueFrom"].IsNull()
                ? new ConfigurationValue("", source, variable.Span)
                : new ConfigurationValue(null, source, variable.Span);
    }

    private static Resource? ConfigMap(ManifestSet set, Workload workload, string name) =>
        set.Find(workload, "", "ConfigMap", set.NamespaceOf(workload).Name, name).FirstOrDefault();
}
