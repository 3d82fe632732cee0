namespace Kubewright;

/// <summary>A container port with the Service port that leads to it.</summary>
internal sealed record ExposedPort(ContainerPortRef Port, int Number, string? Name);
