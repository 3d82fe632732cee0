namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>Go's reflect.Kind, as far as values of templates have one.</summary>
internal enum GoKind
{
    Invalid,
    Bool,
    Int,
    Int32,
    Int64,
    Uint8,
    Uint32,
    Float64,
    String,
    Slice,
    Map,
    Struct,
    Pointer,
    Interface,
}
