namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A container or init container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">Its image; null where it is not written, or with a placeholder.</param>
/// <param name="Ports">The ports that it declares.</param>
/// <param name="Env">The names of its environment variables.</param>
/// <param name="IsInit">Whether it is an init container.</param>
/// <param name="IsServing">Whether its ports are ports of the pod: every container, and an init container that keeps running.</param>
internal sealed record ContainerModel(
    string Name, string? Image, EquatableArray<PortModel> Ports, EquatableArray<string> Env, bool IsInit, bool IsServing);
