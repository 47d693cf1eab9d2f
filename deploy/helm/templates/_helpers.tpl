{{/* What the names of everything begin with; short enough for the longest service, a label and a certificate's name. */}}
{{- define "pubco.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Labels that never change. (list root component) */}}
{{- define "pubco.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ default $root.Chart.Name $root.Values.nameOverride | trunc 63 }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* All labels. (list root component) */}}
{{- define "pubco.labels" -}}
{{- $root := index . 0 -}}
{{ include "pubco.selector" . }}
app.kubernetes.io/part-of: pubco-live
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 }}
{{- end -}}

{{/* (list root image-name) */}}
{{- define "pubco.image" -}}
{{- $image := (index . 0).Values.image -}}
{{ printf "%s/%s:%s" $image.repository (index . 1) (default (index . 0).Chart.AppVersion $image.tag) }}
{{- end -}}

{{- define "pubco.serviceAccount" -}}
{{- $fallback := ternary (include "pubco.fullname" .) "default" .Values.serviceAccount.create -}}
{{- default $fallback .Values.serviceAccount.name -}}
{{- end -}}

{{/* The services of the project: their names and what is true of them everywhere. */}}
{{- define "pubco.facts" -}}
{{- .Files.Get "files/services.yaml" -}}
{{- end -}}

{{/* What is chosen for a service: its own values over the defaults. (list root service) */}}
{{- define "pubco.chosen" -}}
{{- $values := (index . 0).Values -}}
{{- $own := default dict (index $values.services (index . 1)) -}}
{{- $chosen := mergeOverwrite (deepCopy $values.defaults) (deepCopy $own) -}}
{{- range list "tmp" "state" -}}{{- /* a volume has one source */ -}}
{{- if hasKey $own . }}{{ $_ := set $chosen . (index $own .) }}{{ end -}}
{{- end -}}
{{- toYaml $chosen -}}
{{- end -}}

{{/* "true" where KEDA owns the number of replicas. (list root chosen) */}}
{{- define "pubco.scaled" -}}
{{- if and (index . 0).Values.keda.enabled (index . 1).autoscaling.enabled -}}true{{- end -}}
{{- end -}}

{{/* The name of the Secret by which a service is known to Kafka, empty without. (list root service chosen) */}}
{{- define "pubco.kafkaSecret" -}}
{{- $root := index . 0 -}}
{{- $chosen := index . 2 -}}
{{- if $chosen.kafkaSecret -}}
{{- $chosen.kafkaSecret -}}
{{- else if $root.Values.strimzi.users -}}
{{- printf "%s-%s" (include "pubco.fullname" $root) (index . 1) -}}
{{- else -}}
{{- $root.Values.kafka.security.existingSecret -}}
{{- end -}}
{{- end -}}

{{- define "pubco.setupCreatesTopics" -}}
{{- if and .Values.setup.enabled (not .Values.strimzi.topics) -}}true{{- end -}}
{{- end -}}

{{- define "pubco.setupKafkaSecret" -}}
{{- default .Values.kafka.security.existingSecret .Values.setup.kafkaSecret -}}
{{- end -}}

{{/* Security of a pod. (list root seccompProfile) */}}
{{- define "pubco.podSecurityContext" -}}
{{- toYaml (merge (dict "seccompProfile" (index . 1)) (deepCopy (index . 0).Values.podSecurityContext)) -}}
{{- end -}}
