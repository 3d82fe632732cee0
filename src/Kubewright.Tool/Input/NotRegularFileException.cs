namespace Kubewright.Tool.Input;

/// <summary>What has a file's name is a pipe, a socket or a device.</summary>
internal sealed class NotRegularFileException : IOException;
