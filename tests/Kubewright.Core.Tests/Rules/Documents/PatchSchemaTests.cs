using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

/// <summary>A patch has the fields of its kind; nothing is required in it.</summary>
public sealed class PatchSchemaTests
{
    [Fact]
    public void Reports_FieldsOfAPatchInAFile() => ManifestVerifier.Verify(
        null,
        ("kustomization.yaml", "resources: [{|KW9010:web.yaml|}]\npatches: [{path: patch.yaml}]"),
        ("patch.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              {|KW5101:replica|}: 3
              template:
                spec:
                  containers:
                    - name: web
                      imagePullPolicy: {|KW5104:Alwyas|}
                      env: [{name: A, value: {|KW5102:1|}}]
                    - name: old
                      $patch: delete
            """));

    [Fact]
    public void Reports_FieldsOfAPatchWithinTheKustomization() => ManifestVerifier.Verify(
        null,
        ("kustomization.yaml", """
            resources: [{|KW9010:web.yaml|}]
            patches:
              - patch: |-
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata: {name: web}
                  spec:
                    {|KW5101:replica|}: 3
                    paused: {|KW5103:text|}
              - patch: '- {op: add, path: /spec/replicas, value: 3}'
                target: {kind: Deployment}
            """));

    [Fact]
    public void Ignores_WhatAPatchLacks() => ManifestVerifier.Verify(
        null,
        ("kustomization.yaml", "resources: [{|KW9010:web.yaml|}]\npatches: [{path: patch.yaml}]"),
        ("patch.yaml", """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: web}
            spec:
              $retainKeys: [replicas]
              replicas: null
              template:
                spec:
                  containers:
                    - name: web
                      readinessProbe: null
            """));
}
