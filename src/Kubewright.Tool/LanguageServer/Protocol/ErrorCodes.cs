namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>The numbers of errors (JSON-RPC 2.0; Language Server Protocol 3.17, ErrorCodes).</summary>
internal static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;

    /// <summary>The request is right and cannot be carried out, such as a new name that is not one.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The server gave up what an edit made obsolete.</summary>
    public const int ServerCancelled = -32802;

    /// <summary>An edit made the answer useless.</summary>
    public const int ContentModified = -32801;

    /// <summary>The client took the request back.</summary>
    public const int RequestCancelled = -32800;
}
