using System.Globalization;
using Kubewright.Model;

namespace Kubewright;

/// <summary>What a container can be told in a chain, besides its plain fields.</summary>
public static partial class ContainerMethods
{
    /// <summary>Declares a port that the program listens on.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The name for Services and probes: up to 15 lower case letters, digits and hyphens, with at least one letter.</param>
    /// <param name="number">The port, 1 to 65535.</param>
    /// <param name="protocol">The protocol. TCP, the default, is not written.</param>
    /// <exception cref="ArgumentException">The name is not a name of a port. Kubernetes: <c>IsValidPortName</c> in
    /// <c>k8s.io/apimachinery/pkg/util/validation</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    public static T Port<T>(this T container, string name, int number, Protocol protocol = Protocol.TCP)
        where T : Container
    {
        PortRules.CheckName(name);
        PortRules.CheckNumber(number);
        var port = container.Ports[name];
        port.Number = number;
        port.Protocol = protocol == Protocol.TCP ? null : protocol;
        return container;
    }

    /// <summary>Declares a port without a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    public static T Port<T>(this T container, int number)
        where T : Container
    {
        PortRules.CheckNumber(number);
        if (container.Ports.All(port => port.Number != number))
        {
            _ = container.Ports.Add(port => port.Number = number);
        }

        return container;
    }

    /// <summary>Sets an environment variable.</summary>
    public static T Env<T>(this T container, string name, string value)
        where T : Container
    {
        var variable = container.Env[name];
        variable.ValueFrom.Remove();
        variable.Value = value;
        return container;
    }

    /// <summary>Sets an environment variable to a number; Kubernetes takes its text.</summary>
    public static T Env<T>(this T container, string name, long value)
        where T : Container => container.Env(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an environment variable to <c>true</c> or <c>false</c>.</summary>
    public static T Env<T>(this T container, string name, bool value)
        where T : Container => container.Env(name, value ? "true" : "false");

    /// <summary>Takes an environment variable from a key of a Secret.</summary>
    public static T EnvFromSecret<T>(this T container, string name, string secret, string key)
        where T : Container
    {
        var source = container.From(name).SecretKeyRef;
        source.Name = secret;
        source.Key = key;
        return container;
    }

    /// <summary>Takes an environment variable from a key of a Secret.</summary>
    /// <exception cref="ArgumentException">The Secret has no such key.</exception>
    public static T EnvFromSecret<T>(this T container, string name, Secret secret, string key)
        where T : Container => container.EnvFromSecret(name, References.NameOf(secret), secret.CheckKey(key));

    /// <summary>Takes an environment variable from a key of a ConfigMap.</summary>
    public static T EnvFromConfigMap<T>(this T container, string name, string configMap, string key)
        where T : Container
    {
        var source = container.From(name).ConfigMapKeyRef;
        source.Name = configMap;
        source.Key = key;
        return container;
    }

    /// <summary>Takes an environment variable from a key of a ConfigMap.</summary>
    /// <exception cref="ArgumentException">The ConfigMap has no such key.</exception>
    public static T EnvFromConfigMap<T>(this T container, string name, ConfigMap configMap, string key)
        where T : Container => container.EnvFromConfigMap(name, References.NameOf(configMap), configMap.CheckKey(key));

    /// <summary>Takes an environment variable from a field of the pod, such as <c>status.podIP</c> or <c>metadata.name</c>.</summary>
    public static T EnvFromField<T>(this T container, string name, string fieldPath)
        where T : Container
    {
        container.From(name).FieldRef.FieldPath = fieldPath;
        return container;
    }

    /// <summary>Makes every entry of a ConfigMap an environment variable.</summary>
    public static T EnvFrom<T>(this T container, ConfigMap configMap)
        where T : Container
    {
        _ = container.EnvFrom.Add(source => source.ConfigMapRef.Name = References.NameOf(configMap));
        return container;
    }

    /// <summary>Makes every entry of a Secret an environment variable.</summary>
    public static T EnvFrom<T>(this T container, Secret secret)
        where T : Container
    {
        _ = container.EnvFrom.Add(source => source.SecretRef.Name = References.NameOf(secret));
        return container;
    }

    /// <summary>Sets what is set aside for the container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">Cores, such as <c>100m</c>.</param>
    /// <param name="memory">Bytes, such as <c>128Mi</c>.</param>
    public static T Requests<T>(this T container, Quantity? cpu = null, Quantity? memory = null)
        where T : Container
    {
        Set(container.Resources.Requests, cpu, memory);
        return container;
    }

    /// <summary>Sets the most that the container may use.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">Cores, such as <c>500m</c>.</param>
    /// <param name="memory">Bytes, such as <c>256Mi</c>.</param>
    public static T Limits<T>(this T container, Quantity? cpu = null, Quantity? memory = null)
        where T : Container
    {
        Set(container.Resources.Limits, cpu, memory);
        return container;
    }

    /// <summary>Mounts a volume of the pod.</summary>
    /// <param name="container">The container.</param>
    /// <param name="volume">The volume's name.</param>
    /// <param name="path">The directory or file in the container.</param>
    /// <param name="readOnly">Whether the container may only read it.</param>
    public static T Mount<T>(this T container, string volume, string path, bool readOnly = false)
        where T : Container
    {
        var mount = container.VolumeMounts[path];
        mount.Name = volume;
        mount.ReadOnly = readOnly ? true : null;
        return container;
    }

    // A variable has a value or a source, never both.
    private static EnvVarSource From(this Container container, string name)
    {
        var variable = container.Env[name];
        variable.Value = null;
        variable.ValueFrom.Remove();
        return variable.ValueFrom;
    }

    private static void Set(ScalarMap<Quantity> resources, Quantity? cpu, Quantity? memory)
    {
        if (cpu is { } cores)
        {
            resources["cpu"] = cores;
        }

        if (memory is { } bytes)
        {
            resources["memory"] = bytes;
        }
    }
}
